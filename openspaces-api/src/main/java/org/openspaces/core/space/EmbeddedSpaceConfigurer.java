package org.openspaces.core.space;

import com.j_spaces.core.IJSpace;

/**
 * Would create a space inside this process, which a client cannot. It exists so that programs that choose between such a space
 * and one in a grid compile; {@link SpaceProxyConfigurer} opens the latter.
 */
public class EmbeddedSpaceConfigurer extends AbstractSpaceConfigurer {

    private final String name;

    /** Prepares to refuse a space with this name. */
    public EmbeddedSpaceConfigurer(String name) {
        this.name = name;
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always, saying why and what to use instead
     */
    @Override
    protected IJSpace createSpace() {
        throw new UnsupportedOperationException(
                "The space '" + name + "' cannot be created inside this process, because a"
                        + " client only finds spaces that run in a grid: use new SpaceProxyConfigurer(\"" + name
                        + "\"), or start a grid with EmbeddedGrid for tests");
    }

    /** Does nothing, as there is nothing to close. */
    @Override
    public void close() {
        // There is no space.
    }
}
