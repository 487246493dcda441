package org.openspaces.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.j_spaces.core.IJSpace;
import io.lrmi.spi.GigaSpaceSettings;
import io.lrmi.spi.StubHandle;
import org.junit.jupiter.api.Test;
import org.openspaces.core.space.SpaceProxyConfigurer;
import org.openspaces.core.transaction.DefaultTransactionProvider;
import org.openspaces.core.transaction.TransactionProvider;
import org.openspaces.core.transaction.manager.DistributedJiniTxManagerConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

class GigaSpaceConfigurerTest {

    private final StubHandle handle = (StubHandle) new SpaceProxyConfigurer("orders").space();
    private final GigaSpaceConfigurer configurer = new GigaSpaceConfigurer(handle);

    private GigaSpaceSettings settingsOfAccess() {
        configurer.gigaSpace();
        assertThat(handle.accesses).hasSize(1);
        return handle.accesses.get(0);
    }

    @Test
    void withoutSettingsTheDefaultsAreUsed() {
        assertThat(settingsOfAccess()).isEqualTo(GigaSpaceSettings.defaults());
    }

    @Test
    void settingsReachTheClient() {
        configurer
                .name("main")
                .clustered(true)
                .defaultReadTimeout(1)
                .defaultTakeTimeout(2)
                .defaultWriteLease(3)
                .defaultWriteModifiers(WriteModifiers.UPDATE_ONLY)
                .defaultReadModifiers(ReadModifiers.FIFO)
                .defaultTakeModifiers(TakeModifiers.EVICT_ONLY)
                .defaultCountModifiers(CountModifiers.DIRTY_READ)
                .defaultClearModifiers(ClearModifiers.EVICT_ONLY)
                .defaultChangeModifiers(ChangeModifiers.MEMORY_ONLY_SEARCH);

        assertThat(settingsOfAccess())
                .isEqualTo(new GigaSpaceSettings(
                        "main",
                        1,
                        2,
                        3,
                        WriteModifiers.UPDATE_ONLY,
                        ReadModifiers.FIFO,
                        TakeModifiers.EVICT_ONLY,
                        CountModifiers.DIRTY_READ,
                        ClearModifiers.EVICT_ONLY,
                        ChangeModifiers.MEMORY_ONLY_SEARCH,
                        null));
        assertThat(configurer.getName()).isEqualTo("main");
        assertThat(configurer.getDefaultReadTimeout()).isEqualTo(1);
        assertThat(configurer.getDefaultTakeTimeout()).isEqualTo(2);
        assertThat(configurer.getDefaultWriteLease()).isEqualTo(3);
        assertThat(configurer.getDefaultWriteModifiers()).isEqualTo(WriteModifiers.UPDATE_ONLY);
        assertThat(configurer.getDefaultReadModifiers()).isEqualTo(ReadModifiers.FIFO);
        assertThat(configurer.getDefaultTakeModifiers()).isEqualTo(TakeModifiers.EVICT_ONLY);
        assertThat(configurer.getDefaultCountModifiers()).isEqualTo(CountModifiers.DIRTY_READ);
        assertThat(configurer.getDefaultClearModifiers()).isEqualTo(ClearModifiers.EVICT_ONLY);
        assertThat(configurer.getDefaultChangeModifiers()).isEqualTo(ChangeModifiers.MEMORY_ONLY_SEARCH);
    }

    @Test
    void theAccessIsCreatedOnce() {
        assertThat(configurer.gigaSpace()).isSameAs(configurer.create());
        assertThat(handle.accesses).hasSize(1);
    }

    @Test
    void aSpaceConfigurerIsOpened() {
        SpaceProxyConfigurer space = new SpaceProxyConfigurer("orders");

        assertThat(new GigaSpaceConfigurer(space).getSpace()).isSameAs(space.space());
    }

    @Test
    void anIsolationLevelAppliesToReadsAndCounts() {
        configurer.defaultIsolationLevel("ISOLATION_READ_COMMITTED");

        assertThat(configurer.getDefaultIsolationLevel()).isEqualTo(TransactionDefinition.ISOLATION_READ_COMMITTED);
        assertThat(settingsOfAccess().defaultReadModifiers()).isEqualTo(ReadModifiers.READ_COMMITTED);
        assertThat(settingsOfAccess().defaultCountModifiers()).isEqualTo(CountModifiers.READ_COMMITTED);
    }

    @Test
    void readingUncommittedIsADirtyRead() {
        configurer.defaultIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);

        assertThat(settingsOfAccess().defaultReadModifiers()).isEqualTo(ReadModifiers.DIRTY_READ);
    }

    @Test
    void modifiersMustAgreeWithTheIsolationLevel() {
        configurer
                .defaultIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ)
                .defaultReadModifiers(ReadModifiers.DIRTY_READ);

        assertThatIllegalArgumentException()
                .isThrownBy(configurer::gigaSpace)
                .withMessageContaining("REPEATABLE_READ")
                .withMessageContaining("ReadModifiers[DIRTY_READ]");
    }

    @Test
    void otherIsolationLevelsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configurer.defaultIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE))
                .withMessageContaining("8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configurer.defaultIsolationLevel("READ_COMMITTED"))
                .withMessageContaining("ISOLATION_READ_COMMITTED");
    }

    @Test
    void aForeignSpaceIsRefusedWithWhatToPass() {
        IJSpace foreign = new IJSpace() {
            @Override
            public String getName() {
                return "orders";
            }

            @Override
            public boolean isSecured() {
                return false;
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GigaSpaceConfigurer(foreign))
                .withMessageContaining("SpaceProxyConfigurer.space()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GigaSpaceConfigurer((IJSpace) null))
                .withMessageContaining("null");
    }

    @Test
    void aSingleMemberCannotBeAccessed() {
        assertThat(configurer.getClustered()).isTrue();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> configurer.clustered(false))
                .withMessageContaining("routing value");
    }

    @Test
    void aTransactionManagerReachesTheClient() throws Exception {
        PlatformTransactionManager manager = new DistributedJiniTxManagerConfigurer().transactionManager();
        configurer.transactionManager(manager);

        assertThat(configurer.getTransactionManager()).isSameAs(manager);
        assertThat(settingsOfAccess().transactions())
                .isInstanceOfSatisfying(DefaultTransactionProvider.class, provider -> {
                    assertThat(provider.getTransactionManager()).isSameAs(manager);
                    assertThat(provider.isEnabled()).isTrue();
                });
    }

    @Test
    void aTransactionProviderWinsOverAManager() throws Exception {
        TransactionProvider provider = new DefaultTransactionProvider(handle, null);
        configurer
                .transactionManager(new DistributedJiniTxManagerConfigurer().transactionManager())
                .txProvider(provider);

        assertThat(configurer.getTxProvider()).isSameAs(provider);
        assertThat(settingsOfAccess().transactions()).isSameAs(provider);
        assertThat(provider.isEnabled()).isFalse();
    }
}
