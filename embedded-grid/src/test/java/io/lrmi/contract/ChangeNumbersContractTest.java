package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.sync.change.IncrementOperation;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;
import org.openspaces.extensions.ChangeExtension;

/** Adding to numbers. */
@ContractTest
final class ChangeNumbersContractTest {

    private final GigaSpace space;
    private final String id = Unique.text();
    private final IdQuery<Values> query = new IdQuery<>(Values.class, id);

    ChangeNumbersContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Values stored() {
        return space.readById(Values.class, id);
    }

    private void write(int number) {
        Values values = new Values(id);
        values.setByteValue((byte) number);
        values.setShortValue((short) number);
        values.setIntValue(number);
        values.setLongValue((long) number);
        values.setFloatValue((float) number);
        values.setDoubleValue((double) number);
        values.setDecimal(BigDecimal.valueOf(number));
        values.setBigInteger(BigInteger.valueOf(number));
        space.write(values);
    }

    @Test
    void numbersAreAddedToNumbersOfTheSameType() {
        write(5);

        space.change(
                query,
                new ChangeSet()
                        .increment("intValue", 2)
                        .increment("longValue", 2L)
                        .increment("floatValue", 2.5f)
                        .increment("doubleValue", 2.5)
                        .increment("decimal", new BigDecimal("0.25"))
                        .increment("bigInteger", BigInteger.TEN.pow(20)));

        Values values = stored();
        assertThat(values.getIntValue()).isEqualTo(7);
        assertThat(values.getLongValue()).isEqualTo(7L);
        assertThat(values.getFloatValue()).isEqualTo(7.5f);
        assertThat(values.getDoubleValue()).isEqualTo(7.5);
        assertThat(values.getDecimal()).isEqualByComparingTo("5.25");
        assertThat(values.getBigInteger()).isEqualTo(BigInteger.TEN.pow(20).add(BigInteger.valueOf(5)));
    }

    @Test
    void numbersAreSubtracted() {
        write(5);

        space.change(
                query,
                new ChangeSet()
                        .decrement("intValue", 2)
                        .decrement("longValue", 2L)
                        .decrement("floatValue", 2.5f)
                        .decrement("doubleValue", 2.5));

        Values values = stored();
        assertThat(values.getIntValue()).isEqualTo(3);
        assertThat(values.getLongValue()).isEqualTo(3L);
        assertThat(values.getFloatValue()).isEqualTo(2.5f);
        assertThat(values.getDoubleValue()).isEqualTo(2.5);
    }

    @Test
    void whereThereIsNoNumberItIsZero() {
        space.write(new Values(id));

        space.change(
                query,
                new ChangeSet()
                        .increment("byteValue", (byte) 2)
                        .increment("shortValue", (short) 2)
                        .decrement("intValue", 2)
                        .increment("longValue", 2L)
                        .increment("floatValue", 2.5f)
                        .increment("doubleValue", 2.5)
                        .increment("decimal", BigDecimal.TEN)
                        .increment("bigInteger", BigInteger.TEN));

        Values values = stored();
        assertThat(values.getByteValue()).isEqualTo((byte) 2);
        assertThat(values.getShortValue()).isEqualTo((short) 2);
        assertThat(values.getIntValue()).isEqualTo(-2);
        assertThat(values.getLongValue()).isEqualTo(2L);
        assertThat(values.getFloatValue()).isEqualTo(2.5f);
        assertThat(values.getDoubleValue()).isEqualTo(2.5);
        assertThat(values.getDecimal()).isEqualTo(BigDecimal.TEN);
        assertThat(values.getBigInteger()).isEqualTo(BigInteger.TEN);
    }

    @Test
    void decrementsOfMissingBytesAndShortsHaveTheirType() {
        space.write(new Values(id));

        space.change(query, new ChangeSet().decrement("byteValue", (byte) 2).decrement("shortValue", (short) 2));

        assertThat(stored().getByteValue()).isEqualTo((byte) -2);
        assertThat(stored().getShortValue()).isEqualTo((short) -2);
    }

    @Test
    void sumsOverflow() {
        write(1);

        space.change(
                query, new ChangeSet().increment("intValue", Integer.MAX_VALUE).increment("longValue", Long.MAX_VALUE));

        assertThat(stored().getIntValue()).isEqualTo(Integer.MIN_VALUE);
        assertThat(stored().getLongValue()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void theSumIsTheResult() {
        write(5);

        ChangeResult<Values> result = space.change(
                query,
                new ChangeSet()
                        .increment("intValue", 1)
                        .increment("longValue", 2L)
                        .increment("decimal", BigDecimal.ONE),
                ChangeModifiers.RETURN_DETAILED_RESULTS);

        assertThat(result.getResults().iterator().next().getChangeOperationsResults())
                .extracting(IncrementOperation::getNewValue)
                .containsExactly(6, 7L, BigDecimal.valueOf(6));
    }

    @Test
    void oneNumberIsAddedAndReturned() {
        write(5);

        assertThat(ChangeExtension.addAndGet(space, query, "longValue", 2L)).isEqualTo(7L);
        assertThat(ChangeExtension.addAndGet(space, query, "intValue", -2, 10, TimeUnit.MILLISECONDS))
                .isEqualTo(3);
        assertThat(ChangeExtension.addAndGet(space, new IdQuery<>(Values.class, Unique.text()), "intValue", 2))
                .isNull();
        ChangeResult<Values> result = space.change(
                query, new ChangeSet().increment("doubleValue", 0.5), ChangeModifiers.RETURN_DETAILED_RESULTS);
        assertThat(ChangeExtension.<Double>getSingleChangeOperationResult(result))
                .isEqualTo(5.5);
    }

    @Test
    void numbersOfAnotherTypeAreRefused() {
        write(5);

        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(query, new ChangeSet().increment("longValue", 2)))
                .withMessageContaining("incompatible number type");
        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(query, new ChangeSet().increment("text", 2)))
                .withMessageContaining("text");
        assertThat(stored().getLongValue()).isEqualTo(5);
    }

    @Test
    void aMissingNumberOfAnotherTypeIsRefused() {
        space.write(new Values(id));

        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(query, new ChangeSet().increment("longValue", 2)))
                .withMessageContaining("longValue");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        Values values = new Values(id);
        values.setText("five");
        space.write(values);

        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(query, new ChangeSet().increment("text", 2)))
                .withMessageContaining("java.lang.String");
        assertThat(stored().getText()).isEqualTo("five");
    }

    /** Servers compute the sum as an int, which does not fit the property. */
    @Test
    void bytesAndShortsThatAreThereCannotBeAddedTo() {
        write(5);

        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(query, new ChangeSet().increment("byteValue", (byte) 1)))
                .withMessageContaining("byteValue");
        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(query, new ChangeSet().decrement("shortValue", (short) 1)))
                .withMessageContaining("shortValue");
        assertThat(stored().getByteValue()).isEqualTo((byte) 5);
    }

    @Test
    void nothingIsChangedIfOneOperationFails() {
        write(5);

        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(
                        query,
                        new ChangeSet()
                                .increment("intValue", 2)
                                .set("text", "six")
                                .increment("longValue", 2)));

        assertThat(stored().getIntValue()).isEqualTo(5);
        assertThat(stored().getText()).isNull();
    }

    @Test
    void aNumberOfEachMatchingEntryIsAddedTo() {
        String group = Unique.text();
        for (int i = 0; i < 6; i++) {
            space.write(new Item(Unique.number(), group, "chair", i));
        }

        ChangeResult<Item> result = space.change(
                new Item(null, group), new ChangeSet().increment("amount", 1), ChangeModifiers.RETURN_DETAILED_RESULTS);

        assertThat(result.getResults())
                .flatExtracting(details -> details.getChangeOperationsResults())
                .extracting(IncrementOperation::getNewValue)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }
}
