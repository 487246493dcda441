package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.ChangedEntryDetails;
import com.gigaspaces.client.FailedChangedEntryDetails;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Account;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Raise;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceOptimisticLockingFailureException;
import org.springframework.dao.DataAccessException;

/** What is told of entries that could not be changed. */
@ContractTest
final class ChangeFailureContractTest {

    private static final ChangeModifiers DETAILED = ChangeModifiers.RETURN_DETAILED_RESULTS;

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final GigaSpace versioned;
    private final String group = Unique.text();
    private final int id = Unique.integer();

    ChangeFailureContractTest(GridUnderTest grid) {
        this.grid = grid;
        space = grid.space();
        versioned = grid.versionedSpace();
    }

    private ChangeException failureOf(Runnable change) {
        return catchThrowableOfType(ChangeException.class, change::run);
    }

    /** Ten entries in all partitions, three of which have a text where the others have a number. */
    private void writeEntries() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        for (int i = 0; i < 10; i++) {
            space.write(Documents.product(Unique.text(), group, "chair", 4.5).setProperty("stock", i < 3 ? "none" : i));
        }
    }

    private SpaceDocument ofGroup() {
        return new SpaceDocument(Documents.PRODUCT).setProperty("group", group);
    }

    @Test
    void theEntryThatFailedIsNamed() {
        space.write(new Item((long) id, group, "chair", 4));

        ChangeException failure = failureOf(
                () -> space.change(new IdQuery<>(Item.class, (long) id), new ChangeSet().increment("amount", 1L)));

        assertThat(failure.getNumSuccesfullChanges()).isZero();
        assertThat(failure.getErrors()).isEmpty();
        assertThat(failure.getFailedChanges()).singleElement().satisfies(entry -> {
            assertThat(entry.getTypeName()).isEqualTo(Item.class.getName());
            assertThat(entry.getId()).isEqualTo((long) id);
            assertThat(entry.getVersion()).isEqualTo(1);
            assertThat(entry.getCause())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("IllegalArgumentException");
        });
        assertThat(failure)
                .hasMessageContaining(Item.class.getName())
                .hasMessageContaining(Long.toString(id))
                .hasCauseInstanceOf(com.gigaspaces.client.ChangeException.class);
    }

    @Test
    void theOthersAreChangedAllTheSame() {
        writeEntries();

        ChangeException failure = failureOf(() -> space.change(ofGroup(), new ChangeSet().increment("stock", 100)));

        assertThat(failure.getNumSuccesfullChanges()).isEqualTo(7);
        assertThat(failure.getFailedChanges()).hasSize(3);
        assertThat(failure.getErrors()).isEmpty();
        assertThat(space.readMultiple(ofGroup()))
                .extracting(document -> document.<Object>getProperty("stock"))
                .containsExactlyInAnyOrder("none", "none", "none", 103, 104, 105, 106, 107, 108, 109);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(failure::getSuccesfullChanges);
    }

    @Test
    void theOthersAreToldInDetail() {
        writeEntries();

        ChangeException failure =
                failureOf(() -> space.change(ofGroup(), new ChangeSet().increment("stock", 100), DETAILED));

        assertThat(failure.getNumSuccesfullChanges()).isEqualTo(7);
        assertThat(failure.getSuccesfullChanges())
                .extracting(ChangedEntryDetails::getVersion)
                .containsOnly(2)
                .hasSize(7);
        assertThat(failure.getSuccesfullChanges())
                .flatExtracting(ChangedEntryDetails::getChangeOperationsResults)
                .extracting(result -> result.getResult())
                .containsExactlyInAnyOrder(103, 104, 105, 106, 107, 108, 109);
        assertThat(failure.getFailedChanges())
                .extracting(FailedChangedEntryDetails::getVersion)
                .containsExactly(1, 1, 1);
    }

    @Test
    void allMayFail() {
        writeEntries();

        ChangeException failure =
                failureOf(() -> space.change(ofGroup(), new ChangeSet().set("price", "high"), DETAILED));

        assertThat(failure.getNumSuccesfullChanges()).isZero();
        assertThat(failure.getSuccesfullChanges()).isEmpty();
        assertThat(failure.getFailedChanges()).hasSize(10);
    }

    @Test
    void anOldVersionIsRefused() {
        versioned.write(new Account(id, "ann", 10L));
        versioned.write(versioned.readById(Account.class, id));
        ChangeSet changes = new ChangeSet().increment("balance", 5L);

        ChangeException failure = failureOf(() -> versioned.change(new IdQuery<>(Account.class, id, id, 1), changes));

        assertThat(failure.getFailedChanges()).singleElement().satisfies(entry -> {
            assertThat(entry.getVersion()).isEqualTo(2);
            assertThat(entry.getCause())
                    .isInstanceOfSatisfying(SpaceOptimisticLockingFailureException.class, conflict -> {
                        assertThat(conflict.getSpaceVersionID()).isEqualTo(2);
                        assertThat(conflict.getClientVersionID()).isEqualTo(1);
                    });
        });
        assertThat(failure).hasRootCauseInstanceOf(Exception.class);
        assertThat(versioned
                        .change(new IdQuery<>(Account.class, id, id, 2), changes)
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(versioned.readById(Account.class, id).getBalance()).isEqualTo(15L);
        assertThat(versioned.readById(Account.class, id).getVersion()).isEqualTo(3);
    }

    @Test
    void theVersionOfATemplateCountsIfTheClientIsVersioned() {
        versioned.write(new Account(id, "ann", 10L));
        Account old = versioned.readById(Account.class, id);
        versioned.write(versioned.readById(Account.class, id));
        ChangeSet changes = new ChangeSet().set("owner", "bob");

        assertThat(failureOf(() -> versioned.change(old, changes)).getFailedChanges())
                .extracting(FailedChangedEntryDetails::getCause)
                .hasOnlyElementsOfType(SpaceOptimisticLockingFailureException.class);
        assertThat(space.change(old, changes).getNumberOfChangedEntries()).isEqualTo(1);
        assertThat(versioned.readById(Account.class, id).getOwner()).isEqualTo("bob");
    }

    @Test
    void aVersionWithoutAnIdIsRefused() {
        versioned.write(new Account(id, group, 10L));
        Account template = new Account(null, group, null);
        template.setVersion(1);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> versioned.change(template, new ChangeSet().set("balance", 1L)))
                .withMessageContaining("version-id not allowed");
        assertThat(versioned.readById(Account.class, id).getBalance()).isEqualTo(10L);
    }

    @Test
    void anOperationOfTheApplicationNeedsItsClassInTheGrid() {
        space.write(new Item((long) id, group, "chair", 4));
        IdQuery<Item> query = new IdQuery<>(Item.class, (long) id);
        ChangeSet changes = new ChangeSet().increment("amount", 1).custom(new Raise("amount", 2));

        if (grid.executesApplicationClasses()) {
            assertThat(space.change(query, changes, DETAILED).getResults())
                    .flatExtracting(ChangedEntryDetails::getChangeOperationsResults)
                    .extracting(result -> result.getResult())
                    .containsExactly(5, 7);
            assertThat(space.readById(query).getAmount()).isEqualTo(7);
        } else {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> space.change(query, changes))
                    .withMessageContaining(Raise.class.getName());
            assertThat(space.readById(query).getAmount()).isEqualTo(4);
        }
    }
}
