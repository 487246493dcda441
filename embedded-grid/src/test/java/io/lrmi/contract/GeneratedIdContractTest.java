package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.client.WriteModifiers;
import com.j_spaces.core.LeaseContext;
import io.lrmi.contract.model.Job;
import io.lrmi.contract.model.Ticket;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class GeneratedIdContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    GeneratedIdContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    @Test
    void theGeneratedIdIsSetOnTheEntry() {
        Ticket ticket = new Ticket(group, 1);

        LeaseContext<Ticket> lease = space.write(ticket);

        assertThat(ticket.getId()).isNotBlank().isEqualTo(lease.getUID());
    }

    @Test
    void theEntryCanBeReadByItsGeneratedId() {
        Ticket ticket = new Ticket(group, 7);
        space.write(ticket);

        assertThat(space.readById(Ticket.class, ticket.getId()))
                .usingRecursiveComparison()
                .isEqualTo(ticket);
        assertThat(space.readById(Ticket.class, ticket.getId()).getSeat()).isEqualTo(7);
    }

    @Test
    void theEntryCanBeReadByATemplateWithItsGeneratedId() {
        Ticket ticket = new Ticket(group, 7);
        space.write(ticket);
        Ticket template = new Ticket();
        template.setId(ticket.getId());

        assertThat(space.read(template).getSeat()).isEqualTo(7);
    }

    @Test
    void generatedIdsDiffer() {
        Ticket[] tickets =
                IntStream.range(0, 20).mapToObj(i -> new Ticket(group, i)).toArray(Ticket[]::new);

        space.writeMultiple(tickets);

        Set<String> ids = new HashSet<>();
        for (Ticket ticket : tickets) {
            ids.add(ticket.getId());
            assertThat(space.readById(Ticket.class, ticket.getId()).getSeat()).isEqualTo(ticket.getSeat());
        }
        assertThat(ids).hasSize(20).doesNotContainNull();
    }

    @Test
    void writingAnEntryWithItsGeneratedIdUpdatesIt() {
        Ticket ticket = new Ticket(group, 1);
        space.write(ticket);

        ticket.setSeat(2);
        LeaseContext<Ticket> lease = space.write(ticket);

        assertThat(lease.getVersion()).isEqualTo(2);
        assertThat(space.count(new Ticket(group, null))).isEqualTo(1);
        assertThat(space.readById(Ticket.class, ticket.getId()).getSeat()).isEqualTo(2);
    }

    @Test
    void anEntryWithItsGeneratedIdCanBeTaken() {
        Ticket ticket = new Ticket(group, 1);
        space.write(ticket);

        assertThat(space.takeById(Ticket.class, ticket.getId())).isNotNull();
        assertThat(space.readById(Ticket.class, ticket.getId())).isNull();
    }

    @Test
    void anotherRoutingPropertyDecidesThePartition() {
        for (int queue = 0; queue < 6; queue++) {
            Job job = new Job(queue, group);
            space.write(job);

            assertThat(space.readById(Job.class, job.getId(), queue).getQueue()).isEqualTo(queue);
            assertThat(space.readById(Job.class, job.getId()).getQueue()).isEqualTo(queue);
            assertThat(space.count(new Job(queue, group))).isEqualTo(1);
        }
        assertThat(space.count(new Job(null, group))).isEqualTo(6);
    }

    @Test
    void anEntryWithAGeneratedIdAndARoutingPropertyCanBeUpdated() {
        Job job = new Job(3, group);
        space.write(job);

        job.setState("done");
        space.write(job, WriteModifiers.UPDATE_ONLY);

        assertThat(space.readById(Job.class, job.getId(), 3).getState()).isEqualTo("done");
        assertThat(space.takeById(Job.class, job.getId(), 3).getState()).isEqualTo("done");
    }
}
