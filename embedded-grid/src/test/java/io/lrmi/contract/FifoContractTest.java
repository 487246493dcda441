package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Order;
import io.lrmi.contract.model.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.InternalSpaceException;
import org.openspaces.core.InvalidFifoTemplateException;
import org.openspaces.core.UncategorizedSpaceException;

/** Entries in the order in which they were written, in one partition. */
@ContractTest
final class FifoContractTest {

    private static final int COUNT = 20;

    private final GigaSpace space;
    private final String place = Unique.text();

    FifoContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Order order() {
        return new Order(null, place, null);
    }

    private Step step(String job, String state) {
        return new Step(null, place, job, state, null);
    }

    private List<Integer> writeOrders() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            space.write(new Order(Unique.text(), place, i));
            numbers.add(i);
        }
        return numbers;
    }

    private List<Integer> writeSteps(String... jobs) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            space.write(new Step(Unique.text(), place, jobs[i % jobs.length], "new", i));
            numbers.add(i);
        }
        return numbers;
    }

    @Test
    void entriesOfAnOrderedTypeComeInOrder() {
        List<Integer> numbers = writeOrders();

        assertThat(space.readMultiple(order())).extracting(Order::getNumber).containsExactlyElementsOf(numbers);
        assertThat(space.read(order()).getNumber()).isZero();
        assertThat(space.readMultiple(new SQLQuery<>(Order.class, "customer = ? and number > 4", place), 3))
                .extracting(Order::getNumber)
                .containsExactly(5, 6, 7);
    }

    @Test
    void entriesOfAnOrderedTypeAreTakenInOrder() {
        List<Integer> numbers = writeOrders();
        List<Integer> taken = new ArrayList<>();

        for (int i = 0; i < COUNT; i++) {
            taken.add(space.take(order()).getNumber());
        }

        assertThat(taken).isEqualTo(numbers);
    }

    @Test
    void anOperationCanAskForTheOrder() {
        List<Integer> numbers = writeSteps("a");

        assertThat(space.readMultiple(step(null, null), COUNT, ReadModifiers.FIFO))
                .extracting(Step::getNumber)
                .containsExactlyElementsOf(numbers);
        assertThat(space.take(step(null, null), 0, TakeModifiers.FIFO).getNumber())
                .isZero();
        assertThat(space.takeMultiple(step(null, null), 3, TakeModifiers.FIFO))
                .extracting(Step::getNumber)
                .containsExactly(1, 2, 3);
    }

    @Test
    void aTypeWithoutOrderCannotBeAskedForIt() {
        Item item = new Item(Unique.number(), place);
        space.write(item);

        assertThatThrownBy(() -> space.read(new Item(item.getId(), place), 0, ReadModifiers.FIFO))
                .isInstanceOf(InvalidFifoTemplateException.class)
                .hasMessageContaining(Item.class.getName());
    }

    @Test
    void aTypeWithoutGroupsCannotBeAskedForThem() {
        writeOrders();

        assertThatThrownBy(() -> space.take(order(), 0, TakeModifiers.FIFO_GROUPING_POLL))
                .isInstanceOf(UncategorizedSpaceException.class)
                .hasMessageContaining("fifo grouping");
    }

    @Test
    void groupsAreServedInTransactionsOnly() {
        writeSteps("a", "b");

        assertThatThrownBy(() -> space.read(step("b", null), 0, ReadModifiers.FIFO_GROUPING_POLL))
                .isInstanceOf(InternalSpaceException.class);
        assertThatThrownBy(() -> space.take(step("b", null), 0, TakeModifiers.FIFO_GROUPING_POLL))
                .isInstanceOf(InternalSpaceException.class);

        assertThat(space.count(step(null, null))).isEqualTo(COUNT);
    }

    @Test
    void theSpaceTellsHowATypeIsServed() {
        space.getTypeManager().registerTypeDescriptor(Step.class);
        space.getTypeManager().registerTypeDescriptor(Order.class);

        SpaceTypeDescriptor step = space.getTypeManager().getTypeDescriptor(Step.class);

        assertThat(step.getFifoSupport()).isEqualTo(FifoSupport.OPERATION);
        assertThat(step.getFifoGroupingPropertyPath()).isEqualTo("job");
        assertThat(step.getFifoGroupingIndexesPaths()).containsExactly("state");
        assertThat(space.getTypeManager().getTypeDescriptor(Order.class).getFifoSupport())
                .isEqualTo(FifoSupport.ALL);
    }

    @Test
    void documentsAreServedInOrderAsWell() {
        String type = "contract.Queue" + place;
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                        .idProperty("id")
                        .routingProperty("place")
                        .addFixedProperty("id", Integer.class)
                        .addFixedProperty("place", String.class)
                        .addFixedProperty("job", String.class)
                        .fifoSupport(FifoSupport.ALL)
                        .fifoGroupingProperty("job")
                        .addFifoGroupingIndex("id")
                        .create());
        for (int i = 0; i < COUNT; i++) {
            space.write(new SpaceDocument(type)
                    .setProperty("id", i)
                    .setProperty("place", place)
                    .setProperty("job", "job " + i % 3));
        }

        SpaceTypeDescriptor found = space.getTypeManager().getTypeDescriptor(type);
        List<Integer> ids = new ArrayList<>();
        for (SpaceDocument document : space.readMultiple(new SpaceDocument(type).setProperty("place", place))) {
            ids.add(document.getProperty("id"));
        }

        assertThat(ids).isSorted().hasSize(COUNT);
        assertThat(found.getFifoGroupingPropertyPath()).isEqualTo("job");
        assertThat(found.getFifoGroupingIndexesPaths()).containsExactly("id");
    }
}
