package com.gigaspaces.query.explainplan;

/** The indexes and steps with which the partitions of a space carried out a query. */
public interface ExplainPlan {}
