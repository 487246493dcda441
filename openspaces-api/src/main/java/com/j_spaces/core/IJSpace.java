package com.j_spaces.core;

/** An open connection to a space, obtained from a {@link org.openspaces.core.space.SpaceConfigurer}. */
public interface IJSpace {

    /** The name of the space. */
    String getName();

    /** True if the grid asks for credentials before it serves this space. */
    boolean isSecured();
}
