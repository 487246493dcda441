package io.lrmi.lookup;

import org.jspecify.annotations.Nullable;

/**
 * Name of a member, {@code <space>_container<partition>[_<backup>]:<space>}.
 *
 * @param partition from 0; 0 as well for a space that is not partitioned
 * @param backup 0 for the instance that is active first, 1 and up for the others
 */
public record MemberName(String text, int partition, int backup) {

    private static final String CONTAINER = "_container";

    /** From the container name a member registers. */
    public static MemberName of(String containerName, String spaceName) {
        String text = containerName + ":" + spaceName;
        int start = containerName.lastIndexOf(CONTAINER);
        if (start < 0) {
            return new MemberName(text, 0, 0);
        }
        String numbers = containerName.substring(start + CONTAINER.length());
        int underscore = numbers.indexOf('_');
        Integer partition = number(underscore < 0 ? numbers : numbers.substring(0, underscore));
        Integer backup = underscore < 0 ? Integer.valueOf(0) : number(numbers.substring(underscore + 1));
        return new MemberName(text, partition == null ? 0 : Math.max(0, partition - 1), backup == null ? 0 : backup);
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
