package com.j_spaces.core;

import com.gigaspaces.client.ResourceCapacityExceededException;

/**
 * A member of the space has too little memory left to accept entries. Operations throw
 * {@link org.openspaces.core.SpaceMemoryShortageException} instead; this one is its cause.
 */
public class MemoryShortageException extends ResourceCapacityExceededException {

    private static final long serialVersionUID = 1L;

    private final String spaceName;
    private final String containerName;
    private final String hostName;
    private final long memoryUsage;
    private final long maxMemory;

    /**
     * Creates an exception for one member.
     *
     * @param memoryUsage bytes in use
     * @param maxMemory bytes that may be used
     */
    public MemoryShortageException(
            String message, String spaceName, String containerName, String hostName, long memoryUsage, long maxMemory) {
        super(message);
        this.spaceName = spaceName;
        this.containerName = containerName;
        this.hostName = hostName;
        this.memoryUsage = memoryUsage;
        this.maxMemory = maxMemory;
    }

    public String getSpaceName() {
        return spaceName;
    }

    /** The name of the member within the space. */
    public String getContainerName() {
        return containerName;
    }

    public String getHostName() {
        return hostName;
    }

    /** The bytes in use. */
    public long getMemoryUsage() {
        return memoryUsage;
    }

    /** The bytes that may be used. */
    public long getMaxMemory() {
        return maxMemory;
    }
}
