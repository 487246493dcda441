package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.query.IdQuery;
import io.lrmi.LrmiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.TransactionDataAccessException;
import org.openspaces.core.transaction.manager.DistributedJiniTxManagerConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Members that are lost while a transaction is open. */
class TransactionFaultTest {

    private static final String FIRST = "space_container1:space";

    private EmbeddedGrid grid;
    private LrmiClient client;
    private GigaSpace outside;
    private GigaSpace inside;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() throws Exception {
        grid = EmbeddedGrid.builder("space").partitions(2).backups(1).start();
        client = LrmiClient.builder("space").locators(grid.lookupLocator()).connect();
        PlatformTransactionManager manager = new DistributedJiniTxManagerConfigurer().transactionManager();
        outside = client.gigaSpace();
        inside = new GigaSpaceConfigurer(client.space())
                .transactionManager(manager)
                .gigaSpace();
        transaction = new TransactionTemplate(manager);
        outside.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder("Part")
                        .addFixedProperty("id", Integer.class)
                        .idProperty("id")
                        .create());
    }

    @AfterEach
    void stop() {
        client.close();
        grid.close();
    }

    /** Even numbers are in the first partition. */
    private static SpaceDocument part(int id) {
        return new SpaceDocument("Part").setProperty("id", id);
    }

    private boolean isThere(int id) {
        return outside.readById(new IdQuery<>("Part", id), 0, ReadModifiers.DIRTY_READ) != null;
    }

    @Test
    void whatWasDoneOnALostMemberCannotBeCommitted() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    inside.write(part(2));
                    grid.stopMember(FIRST);
                }))
                .isInstanceOf(TransactionSystemException.class)
                .hasMessageContaining("was rolled back")
                .hasMessageContaining("no longer knows it");

        assertThat(isThere(2)).isFalse();
    }

    @Test
    void anOperationOnTheMemberThatTookOverIsRefused() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    inside.write(part(2));
                    inside.write(part(3));
                    grid.stopMember(FIRST);
                    assertThatThrownBy(() -> inside.write(part(4)))
                            .isInstanceOf(TransactionDataAccessException.class)
                            .hasMessageContaining("can only be rolled back")
                            .hasMessageContaining(FIRST);
                    assertThatThrownBy(() -> inside.write(part(5))).isInstanceOf(TransactionDataAccessException.class);
                }))
                .isInstanceOf(TransactionSystemException.class)
                .hasMessageContaining("what was done there is lost");

        assertThat(isThere(2)).isFalse();
        assertThat(isThere(3)).isFalse();
        outside.write(part(3));
        transaction.executeWithoutResult(status -> inside.write(part(4)));
        assertThat(isThere(4)).isTrue();
    }

    @Test
    void ifOneOfSeveralPartitionsLostItsMemberNothingIsCommitted() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    inside.write(part(2));
                    inside.write(part(3));
                    grid.stopMember(FIRST);
                }))
                .isInstanceOf(TransactionSystemException.class);

        assertThat(isThere(2)).isFalse();
        assertThat(isThere(3)).isFalse();
        outside.write(part(3));
        assertThat(outside.take(part(3))).isNotNull();
    }

    @Test
    void aMemberThatIsLostBeforeTheFirstOperationDoesNoHarm() {
        transaction.executeWithoutResult(status -> {
            inside.write(part(3));
            grid.stopMember(FIRST);
            inside.write(part(2));
        });

        assertThat(isThere(2)).isTrue();
        assertThat(isThere(3)).isTrue();
    }

    @Test
    void aRollbackSucceedsWithoutTheLostMember() {
        transaction.executeWithoutResult(status -> {
            inside.write(part(2));
            inside.write(part(3));
            grid.stopMember(FIRST);
            status.setRollbackOnly();
        });

        assertThat(isThere(2)).isFalse();
        assertThat(isThere(3)).isFalse();
    }
}
