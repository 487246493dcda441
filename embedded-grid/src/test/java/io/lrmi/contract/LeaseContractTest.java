package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.WriteModifiers;
import com.j_spaces.core.LeaseContext;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Session;
import java.time.Duration;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseMap;
import net.jini.core.lease.LeaseMapException;
import net.jini.core.lease.UnknownLeaseException;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class LeaseContractTest {

    private static final long SHORT = 300;
    private static final long LONG = Duration.ofMinutes(10).toMillis();
    private static final Duration SOON = Duration.ofSeconds(20);

    private final GigaSpace space;
    private final long id = Unique.number();
    private final String group = Unique.text();

    LeaseContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Item stored() {
        return space.readById(Item.class, id);
    }

    private void awaitExpiry() {
        await().atMost(SOON).untilAsserted(() -> assertThat(stored()).isNull());
    }

    @Test
    void anEntryExpiresWithItsLease() {
        space.write(new Item(id, group), SHORT);

        awaitExpiry();
        assertThat(space.count(new Item(null, group))).isZero();
        assertThat(space.write(new Item(id, group), WriteModifiers.WRITE_ONLY).getVersion())
                .isEqualTo(1);
    }

    @Test
    void theLeaseTellsWhenItEnds() {
        long before = System.currentTimeMillis();

        LeaseContext<Item> lease = space.write(new Item(id, group), LONG);

        assertThat(lease.getExpiration()).isCloseTo(before + LONG, within(60_000L));
        assertThat(stored()).isNotNull();
    }

    @Test
    void aLeaseOfNoTimeNeverEnds() {
        assertThat(space.write(new Item(id, group), 0).getExpiration()).isEqualTo(Lease.FOREVER);
        assertThat(stored()).isNotNull();
    }

    @Test
    void leasesAreRenewedAndCancelledTogether() throws Exception {
        long otherId = Unique.number();
        LeaseContext<Item> lease = space.write(new Item(id, group), LONG);
        LeaseContext<Item> other = space.write(new Item(otherId, group), LONG);
        LeaseMap leases = lease.createLeaseMap(2 * LONG);
        assertThat(lease.canBatch(other)).isTrue();
        assertThat(leases.canContainKey(other)).isTrue();
        assertThat(leases.canContainKey("something else")).isFalse();
        leases.put(other, 3 * LONG);

        long before = System.currentTimeMillis();
        leases.renewAll();

        assertThat(lease.getExpiration()).isCloseTo(before + 2 * LONG, within(60_000L));
        assertThat(other.getExpiration()).isCloseTo(before + 3 * LONG, within(60_000L));

        leases.cancelAll();

        assertThat(space.count(new Item(null, group))).isZero();
    }

    @Test
    void aLeaseThatFailsIsRemovedFromTheMap() throws Exception {
        LeaseContext<Item> lease = space.write(new Item(id, group), LONG);
        LeaseContext<Item> gone = space.write(new Item(Unique.number(), group), LONG);
        LeaseMap leases = lease.createLeaseMap(LONG);
        leases.put(gone, LONG);
        gone.cancel();

        assertThatThrownBy(leases::renewAll)
                .isInstanceOfSatisfying(
                        LeaseMapException.class,
                        failure -> assertThat(failure.exceptionMap)
                                .containsOnlyKeys(gone)
                                .hasValueSatisfying(
                                        new Condition<>(UnknownLeaseException.class::isInstance, "unknown lease")))
                .hasMessageContaining("1 of 2 leases");

        assertThat(leases).containsOnlyKeys(lease);
        leases.renewAll();
    }

    @Test
    void aRenewedLeaseKeepsTheEntry() throws Exception {
        Item neighbour = new Item(Unique.number(), group);
        LeaseContext<Item> lease = space.write(new Item(id, group), 2_000);

        lease.renew(LONG);
        space.write(neighbour, 2_000);

        assertThat(lease.getExpiration()).isCloseTo(System.currentTimeMillis() + LONG, within(60_000L));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(space.readById(Item.class, neighbour.getId()))
                        .isNull());
        assertThat(stored()).isNotNull();
    }

    @Test
    void aLeaseCanBeRenewedForEver() throws Exception {
        LeaseContext<Item> lease = space.write(new Item(id, group), LONG);

        lease.renew(Lease.FOREVER);

        assertThat(lease.getExpiration()).isEqualTo(Lease.FOREVER);
    }

    @Test
    void aLeaseCanBeShortened() throws Exception {
        LeaseContext<Item> lease = space.write(new Item(id, group));

        lease.renew(SHORT);

        awaitExpiry();
        assertThat(stored()).isNull();
    }

    @Test
    void aCancelledLeaseRemovesTheEntry() throws Exception {
        LeaseContext<Item> lease = space.write(new Item(id, group));

        lease.cancel();

        assertThat(stored()).isNull();
    }

    @Test
    void theLeaseOfAVanishedEntryIsUnknown() {
        LeaseContext<Item> lease = space.write(new Item(id, group));
        space.takeById(Item.class, id);

        assertThatThrownBy(() -> lease.renew(LONG)).isInstanceOf(UnknownLeaseException.class);
        assertThatThrownBy(lease::cancel).isInstanceOf(UnknownLeaseException.class);
    }

    @Test
    void anUpdateGivesANewLease() {
        space.write(new Item(id, group, "first", 1));

        LeaseContext<Item> lease = space.write(new Item(id, group, "second", 2), SHORT);

        assertThat(lease.getExpiration()).isLessThan(System.currentTimeMillis() + LONG);
        awaitExpiry();
        assertThat(stored()).isNull();
    }

    @Test
    void eachOfSeveralEntriesCanHaveALeaseOfItsOwn() {
        Item[] items = {new Item(id, group), new Item(Unique.number(), group), new Item(Unique.number(), group)};

        LeaseContext<Item>[] leases =
                space.writeMultiple(items, new long[] {SHORT, LONG, Lease.FOREVER}, WriteModifiers.UPDATE_OR_WRITE);

        assertThat(leases[1].getExpiration()).isCloseTo(System.currentTimeMillis() + LONG, within(60_000L));
        assertThat(leases[2].getExpiration()).isEqualTo(Lease.FOREVER);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(space.count(new Item(null, group))).isEqualTo(2));
        assertThat(stored()).isNull();
    }

    @Test
    void severalEntriesCanShareALeaseTime() {
        space.writeMultiple(new Item[] {new Item(id, group), new Item(Unique.number(), group)}, SHORT);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(space.count(new Item(null, group))).isZero());
        assertThat(stored()).isNull();
    }

    @Test
    void theLeaseOfAnEntryOfSeveralCanBeCancelled() throws Exception {
        Item[] items = {new Item(id, group), new Item(Unique.number(), group), new Item(Unique.number(), group)};
        LeaseContext<Item>[] leases = space.writeMultiple(items);

        leases[1].cancel();

        assertThat(space.readById(Item.class, items[1].getId())).isNull();
        assertThat(space.count(new Item(null, group))).isEqualTo(2);
    }

    @Test
    void theLeasePropertyOfAnEntryHasNoSay() {
        Session session = new Session(group, "ann");
        session.setExpires(System.currentTimeMillis() + LONG);

        space.write(session);

        assertThat(space.readById(Session.class, group).getExpires()).isEqualTo(Lease.FOREVER);
    }

    @Test
    void theEndOfTheLeaseShowsInTheLeaseProperty() {
        space.write(new Session(group, "ann"), LONG);

        assertThat(space.readById(Session.class, group).getExpires())
                .isCloseTo(System.currentTimeMillis() + LONG, within(60_000L));
    }
}
