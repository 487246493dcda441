package io.lrmi.boot.test.docs.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.EmbeddedMember;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void happenAsTheGridIsTold() {
        // tag::faults[]
        try (EmbeddedGrid grid =
                EmbeddedGrid.builder("orders").partitions(2).backups(1).start()) {
            EmbeddedMember member = grid.activeMember(0);
            grid.faults(member.name()).freeze(); // accepts connections, answers nothing
            grid.faults(member.name()).demote(); // its backup takes over
            grid.faults(member.name()).heal();
            grid.stopMember(member.name()); // as if its process ended
            // end::faults[]
            assertThat(grid.activeMember(0).name()).isNotEqualTo(member.name());
            // tag::faults[]
        }
        // end::faults[]
    }
}
