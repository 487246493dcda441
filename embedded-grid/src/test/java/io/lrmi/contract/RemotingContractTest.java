package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.contract.model.Address;
import io.lrmi.contract.model.Billing;
import io.lrmi.contract.model.Refusal;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.remoting.ExecutorRemotingProxyConfigurer;
import org.openspaces.remoting.RemoteResultReducer;

/** Services that the members of the grid have. A running grid needs {@code BillingService}, exported by each of its members. */
@ContractTest
final class RemotingContractTest {

    private final GridUnderTest grid;
    private final LrmiClient client;
    private final GigaSpace space;
    private final Billing billing;

    RemotingContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.client = grid.connect(LrmiClientOptions.builder()
                .allowedPackages(List.of("io.lrmi.contract.model"))
                .build());
        this.space = client.gigaSpace();
        this.billing = configurer().proxy();
    }

    private ExecutorRemotingProxyConfigurer<Billing> configurer() {
        return new ExecutorRemotingProxyConfigurer<>(space, Billing.class).timeout(20_000);
    }

    @BeforeEach
    void requireServices() {
        assumeTrue(grid.hasServices(), "needs a grid with the service");
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void methodsAreCalledByNameAndParameters() {
        assertThat(billing.bill(7L, 12)).isEqualTo("customer 7 owes 12");
        assertThat(billing.bill(new Address("Main Street", 5))).isEqualTo("somebody in Main Street");
        assertThat(billing.one()).isEqualTo(1);
        billing.note("text");
    }

    @Test
    void argumentsAndResultsMayBeOfTheApplication() {
        assertThat(billing.move(new Address("Main Street", 5)))
                .usingRecursiveComparison()
                .isEqualTo(new Address("moved to Main Street", 5));
    }

    @Test
    void whatTheServiceThrowsIsThrownAgain() {
        assertThatThrownBy(() -> billing.refuse(7L)).isInstanceOf(Refusal.class).hasMessage("customer 7 has no credit");
        assertThatThrownBy(() -> billing.note(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing to note");
    }

    @Test
    void anAsynchronousMethodCallsTheOneWithoutThePrefix() throws Exception {
        BlockingQueue<String> told = new ArrayBlockingQueue<>(1);
        var future = billing.asyncBill(7L, 12);
        future.setListener(result -> told.add(result.getResult()));

        assertThat(future.get(20, TimeUnit.SECONDS)).isEqualTo("customer 7 owes 12");
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("customer 7 owes 12");
    }

    @Test
    void aBroadcastReachesEveryPartition() {
        int partitions = client.topology().partitions();

        assertThat(billing.members()).isEqualTo(partitions);
        assertThat(configurer().broadcast(new Billing.Sum()).proxy().one()).isEqualTo(partitions);
        assertThat(configurer().broadcast(true).proxy().one()).isEqualTo(1);
        RemoteResultReducer<Integer, Integer> count = (results, call) -> {
            assertThat(call.getMethodName()).isEqualTo("one");
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.getException()).isNull());
            return results.length;
        };
        assertThat(configurer().broadcast(count).proxy().one()).isEqualTo(partitions);
    }

    @Test
    void aHandlerGivesTheRoutingValue() {
        Billing routed = configurer()
                .remoteRoutingHandler(call -> {
                    assertThat(call.getLookupName()).isEqualTo(Billing.class.getName());
                    return 1;
                })
                .metaArgumentsHandler(call -> new Object[] {"meta"})
                .proxy();

        assertThat(routed.bill(7L, 1)).isEqualTo("customer 7 owes 1");
    }

    /** A service no grid has. */
    public interface Unknown {
        void call();
    }

    @Test
    void aServiceThatIsNotThereIsTold() {
        Unknown unknown = new ExecutorRemotingProxyConfigurer<>(space, Unknown.class).proxy();

        assertThatThrownBy(unknown::call).hasMessageContaining("Failed to find service");
        assertThat(unknown).hasToString("Proxy of " + Unknown.class.getName() + " in space " + space.getName());
        assertThat(unknown.equals(unknown)).isTrue();
        assertThatThrownBy(() -> new ExecutorRemotingProxyConfigurer<>(space, String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
