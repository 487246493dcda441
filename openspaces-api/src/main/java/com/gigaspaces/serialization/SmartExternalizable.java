package com.gigaspaces.serialization;

import java.io.Externalizable;

/** Marks classes of a grid that write their own external form. */
public interface SmartExternalizable extends Externalizable {}
