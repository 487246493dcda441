package com.gigaspaces.internal.query;

/** An entry in the form in which it travels; aggregators pass it on without looking into it. */
public interface RawEntry {}
