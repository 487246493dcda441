package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Account;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.SpaceClosedException;
import org.openspaces.core.SpaceOptimisticLockingFailureException;
import org.openspaces.core.space.CannotFindSpaceException;
import org.openspaces.core.space.SpaceProxyConfigurer;
import org.openspaces.core.space.UrlSpaceConfigurer;

@ContractTest
final class ConfigurerContractTest {

    private final GridUnderTest grid;
    private final SpaceProxyConfigurer configurer;
    private final String group = Unique.text();
    private final long id = Unique.number();

    ConfigurerContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.configurer = new SpaceProxyConfigurer(grid.spaceName()).lookupLocators(grid.locators());
    }

    @AfterEach
    void close() {
        configurer.close();
    }

    @Test
    void configurersConnect() {
        GigaSpace space = new GigaSpaceConfigurer(configurer).gigaSpace();

        space.write(new Item(id, group, "chair", 4));

        assertThat(grid.space().readById(Item.class, id).getName()).isEqualTo("chair");
        assertThat(space.getSpace().getName()).isEqualTo(grid.spaceName());
        assertThat(space.isSecured()).isFalse();
    }

    @Test
    void aUrlLeadsToTheSpace() {
        grid.space().write(new Item(id, group, "chair", 4));

        for (String url : List.of(
                "jini://" + grid.locators() + "/*/" + grid.spaceName(),
                "jini://*/*/" + grid.spaceName() + "?timeout=9000&locators=" + grid.locators())) {
            try (UrlSpaceConfigurer byUrl = new UrlSpaceConfigurer(url)) {
                GigaSpace space = new GigaSpaceConfigurer(byUrl).create();

                assertThat(space.readById(Item.class, id).getName()).isEqualTo("chair");
                assertThat(space.getClustered()).isSameAs(space);
            }
        }
    }

    @Test
    void theProcessKnowsWhereTheSpaceIs() {
        String property = "com.gs.jini_lus.locators";
        System.setProperty(property, grid.locators());
        try (SpaceProxyConfigurer byName = new SpaceProxyConfigurer(grid.spaceName())) {
            GigaSpace space = new GigaSpaceConfigurer(byName).gigaSpace();

            space.write(new Item(id, group, "chair", 4));
        } finally {
            System.clearProperty(property);
        }
        assertThat(grid.space().readById(Item.class, id).getName()).isEqualTo("chair");
        SpaceProxyConfigurer unknown = new SpaceProxyConfigurer(grid.spaceName());
        assertThatThrownBy(unknown::space)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GS_LOOKUP_LOCATORS");
    }

    @Test
    void packagesAreSettingsOfTheConfigurer() {
        GigaSpace space = new GigaSpaceConfigurer(
                        configurer.addProperty("gigaspaces.lrmi.allowed-packages", "io.lrmi.contract.model"))
                .gigaSpace();
        space.write(new Item(id, group, "chair", 4));

        assertThat(space.readById(Item.class, id).getName()).isEqualTo("chair");
    }

    @Test
    void theAnnouncedVersionIsASettingOfTheConfigurer() {
        configurer.addProperty("gigaspaces.lrmi.announced-version", "16.1.0");

        assertThatThrownBy(configurer::space)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("announcedVersion is 16.1.0")
                .hasMessageContaining("15.0.0 to 16.0.0");
    }

    @Test
    void twoClientsSeeEachOthersEntries() {
        GigaSpace one = new GigaSpaceConfigurer(configurer).gigaSpace();
        GigaSpace two = grid.space();

        one.write(new Item(id, group, "chair", 4));
        assertThat(two.takeById(Item.class, id).getName()).isEqualTo("chair");
        assertThat(one.readById(Item.class, id)).isNull();

        CompletableFuture<Item> waiting = CompletableFuture.supplyAsync(() -> one.take(new Item(id, null), 30_000));
        two.write(new Item(id, group, "table", 1));
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(30))
                .extracting(Item::getName)
                .isEqualTo("table");
    }

    @Test
    void aClosedClientRefusesOperations() {
        GigaSpace space = new GigaSpaceConfigurer(configurer).gigaSpace();
        space.write(new Item(id, group));

        configurer.close();

        assertThatThrownBy(() -> space.readById(Item.class, id)).isInstanceOf(SpaceClosedException.class);
        assertThatThrownBy(() -> space.write(new Item(id, group))).isInstanceOf(SpaceClosedException.class);
        assertThatThrownBy(() -> space.count(new Item(null, group))).isInstanceOf(SpaceClosedException.class);
        assertThat(grid.space().readById(Item.class, id)).isNotNull();
    }

    @Test
    void defaultsApplyWhereNothingIsGiven() {
        GigaSpace space = new GigaSpaceConfigurer(configurer)
                .defaultWriteLease(600_000)
                .defaultReadTimeout(30_000)
                .defaultWriteModifiers(WriteModifiers.WRITE_ONLY)
                .gigaSpace();
        CompletableFuture<Item> waiting = CompletableFuture.supplyAsync(() -> space.read(new Item(id, null)));

        long expiration = space.write(new Item(id, group)).getExpiration();

        assertThat(expiration).isLessThan(System.currentTimeMillis() + 1_200_000);
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isNotNull();
        assertThatThrownBy(() -> space.write(new Item(id, group))).isInstanceOf(EntryAlreadyInSpaceException.class);
    }

    @Test
    void versionsAreCheckedIfAskedFor() {
        GigaSpace space = new GigaSpaceConfigurer(configurer.versioned(true)).gigaSpace();
        int account = Unique.integer();
        space.write(new Account(account, "ann", 1L));
        Account old = space.readById(new IdQuery<>(Account.class, account));
        space.write(space.readById(Account.class, account));

        assertThatThrownBy(() -> space.write(old)).isInstanceOf(SpaceOptimisticLockingFailureException.class);
    }

    @Test
    void aSpaceThatDoesNotExistIsNotFound() {
        SpaceProxyConfigurer other = new SpaceProxyConfigurer("missing" + group)
                .lookupLocators(grid.locators())
                .lookupTimeout(500);

        assertThatThrownBy(() -> new GigaSpaceConfigurer(other).gigaSpace())
                .isInstanceOf(CannotFindSpaceException.class)
                .hasMessageContaining("missing" + group);
    }
}
