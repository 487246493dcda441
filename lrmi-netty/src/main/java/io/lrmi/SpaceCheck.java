package io.lrmi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a space answered when they were asked whether they are active.
 *
 * @param backups that each partition is meant to have
 * @param partitions all of them, in order, at least one
 * @param when the check ended, by the clock of this machine
 */
public record SpaceCheck(String spaceName, int backups, List<Partition> partitions, Instant when) {

    public SpaceCheck {
        partitions = List.copyOf(partitions);
    }

    /**
     * The members of one partition.
     *
     * @param number from 0
     * @param members that are known; may be empty
     */
    public record Partition(int number, List<Member> members) {

        public Partition {
            members = List.copyOf(members);
        }

        /** Whether a member answers that carries out the requests of the partition. */
        public boolean hasActive() {
            return count(Answer.ACTIVE) > 0;
        }

        /** How many members answer that they are no active ones. */
        public int answeringBackups() {
            return count(Answer.BACKUP);
        }

        private int count(Answer answer) {
            return (int)
                    members.stream().filter(member -> member.answer() == answer).count();
        }
    }

    /**
     * One member.
     *
     * @param address where it was asked, as {@code host:port}
     * @param failure says why there is no answer; null if there is one
     */
    public record Member(
            String name,
            String address,
            Answer answer,
            @Nullable String failure) {}

    /** What a member says about itself. */
    public enum Answer {
        /** Carries out the requests of its partition. */
        ACTIVE,
        /** Answers, but is not active: a backup, or a member that is not ready yet. */
        BACKUP,
        /** Cannot be reached, does not answer in time, or not as it should. */
        NONE
    }
}
