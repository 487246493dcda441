package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.WriteModifiers;
import io.lrmi.LrmiClient;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Ticket;
import io.lrmi.embedded.EmbeddedMember;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.failure.RequestTimeoutException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.GigaSpace;
import org.springframework.dao.DataAccessException;

/** What callers are told of an operation whose reply is lost (docs/protocol.md, "Retries"). */
class RetryTest {

    private FaultBench bench;
    private LrmiClient client;
    private GigaSpace space;

    @BeforeEach
    void start() {
        bench = new FaultBench();
        client = bench.connect();
        space = client.gigaSpace();
        // Both partitions know the types, and connections are open.
        for (long id = 100; id < 104; id++) {
            space.write(new Item(id, "known", "n", 1));
        }
        space.write(new Ticket());
    }

    @AfterEach
    void stop() {
        client.close();
        bench.close();
    }

    /** The reply to the next request is cut; the relay is as new after that. */
    private void loseReply() {
        bench.memberRelays().forEach(FaultRelay::loseNextReply);
    }

    private static LrmiException failureOf(ThrowingCallable call) {
        DataAccessException failure = catchThrowableOfType(DataAccessException.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.getCause()).isInstanceOf(LrmiException.class);
        return (LrmiException) failure.getCause();
    }

    @Test
    void aReadIsRepeated() {
        loseReply();
        assertThat(space.readById(Item.class, 100L).getName()).isEqualTo("n");
        loseReply();
        assertThat(space.count(new Item(null, "known"))).isEqualTo(4);
    }

    @Test
    void aWriteWithAnIdIsRepeated() {
        loseReply();
        space.write(new Item(1L, "mine", "n", 1));

        assertThat(space.readMultiple(new Item(null, "mine"))).hasSize(1);
    }

    @Test
    void aDuplicateSaysThatItMayBeItsOwn() {
        loseReply();
        LrmiException failure = failureOf(() -> space.write(new Item(1L, "mine", "n", 1), WriteModifiers.WRITE_ONLY));

        assertThat(failure.possiblyApplied()).isTrue();
        assertThat(space.readMultiple(new Item(null, "mine"))).hasSize(1);
    }

    @Test
    void aDuplicateOfAnotherWriterIsCertain() {
        EntryAlreadyInSpaceException failure = catchThrowableOfType(
                EntryAlreadyInSpaceException.class,
                () -> space.write(new Item(100L, "known", "n", 1), WriteModifiers.WRITE_ONLY));

        assertThat(((LrmiException) failure.getCause()).possiblyApplied()).isFalse();
    }

    @Test
    void aWriteWithAGeneratedIdIsNotRepeated() {
        int before = space.count(new Ticket());
        loseReply();
        LrmiException failure = failureOf(() -> space.write(new Ticket()));

        assertThat(failure.possiblyApplied()).isTrue();
        assertThat(failure).hasMessageContaining("was not sent again");
        assertThat(space.count(new Ticket())).isEqualTo(before + 1);
    }

    @Test
    void aTakeIsNotRepeated() {
        loseReply();
        LrmiException failure = failureOf(() -> space.takeById(Item.class, 100L));

        assertThat(failure.possiblyApplied()).isTrue();
        assertThat(failure).hasMessageContaining("take").hasMessageContaining("was not sent again");
        assertThat(space.readById(Item.class, 100L)).isNull();
        assertThat(space.count(new Item(null, "known"))).isEqualTo(3);
    }

    @Test
    void aChangeIsNotRepeated() {
        loseReply();
        LrmiException failure =
                failureOf(() -> space.change(new Item(100L, null), new ChangeSet().increment("amount", 1)));

        assertThat(failure.possiblyApplied()).isTrue();
        assertThat(space.readById(Item.class, 100L).getAmount()).isEqualTo(2);
    }

    @Test
    void whatCertainlyWasNotAppliedIsRepeated() {
        // Says that it is a backup from now on, before it does anything.
        bench.faults(bench.active(0)).demote();
        bench.faults(bench.active(1)).demote();

        space.change(new Item(100L, null), new ChangeSet().increment("amount", 1));
        assertThat(space.takeById(Item.class, 100L).getAmount()).isEqualTo(2);
    }

    @Test
    void aTakeOnConnectionsThatEndedUnnoticedIsRepeated() throws InterruptedException {
        // Longer than connections are taken for good without a look at them.
        var unused = new CountDownLatch(1).await(600, TimeUnit.MILLISECONDS);
        List.copyOf(bench.memberRelays()).forEach(FaultRelay::resetAll);

        assertThat(space.takeById(Item.class, 100L)).isNotNull();
    }

    @Test
    void anotherMemberIsLookedForAfterATimeout() {
        EmbeddedMember active = bench.active(0);
        bench.faults(active).freeze();
        bench.faults(active).demote();

        LrmiException failure = failureOf(() -> space.readById(Item.class, 100L));
        assertThat(failure).isInstanceOf(RequestTimeoutException.class);
        assertThat(space.readMultiple(new Item(null, "known"))).hasSize(4);
    }

    @Test
    void withoutMemberItIsCertainThatNothingWasDone() {
        for (FaultRelay relay : bench.memberRelays()) {
            relay.refuse();
            relay.resetAll();
        }
        // Notices that the connections have ended.
        failureOf(() -> space.readById(Item.class, 100L));

        LrmiException failure = failureOf(() -> space.takeById(Item.class, 100L));
        assertThat(failure).isInstanceOf(NoActiveMemberException.class).hasMessageContaining("Members tried");
        assertThat(failure.possiblyApplied()).isFalse();
    }
}
