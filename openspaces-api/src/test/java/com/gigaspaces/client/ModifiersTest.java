package com.gigaspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModifiersTest {

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of(WriteModifiers.NONE, 0),
                Arguments.of(WriteModifiers.ONE_WAY, 1),
                Arguments.of(WriteModifiers.WRITE_ONLY, 4),
                Arguments.of(WriteModifiers.UPDATE_ONLY, 8),
                Arguments.of(WriteModifiers.PARTIAL_UPDATE, 16),
                Arguments.of(WriteModifiers.UPDATE_OR_WRITE, 4096),
                Arguments.of(WriteModifiers.RETURN_PREV_ON_UPDATE, 8388608),
                Arguments.of(WriteModifiers.MEMORY_ONLY_SEARCH, 16777216),
                Arguments.of(ReadModifiers.NONE, 0),
                Arguments.of(ReadModifiers.REPEATABLE_READ, 0),
                Arguments.of(ReadModifiers.DIRTY_READ, 32),
                Arguments.of(ReadModifiers.IF_EXISTS, 256),
                Arguments.of(ReadModifiers.EXCLUSIVE_READ_LOCK, 512),
                Arguments.of(ReadModifiers.FIFO, 2048),
                Arguments.of(ReadModifiers.READ_COMMITTED, 8192),
                Arguments.of(ReadModifiers.IGNORE_PARTIAL_FAILURE, 65536),
                Arguments.of(ReadModifiers.FIFO_GROUPING_POLL, 1048576),
                Arguments.of(ReadModifiers.MEMORY_ONLY_SEARCH, 16777216),
                Arguments.of(TakeModifiers.NONE, 0),
                Arguments.of(TakeModifiers.IF_EXISTS, 256),
                Arguments.of(TakeModifiers.FIFO, 2048),
                Arguments.of(TakeModifiers.IGNORE_PARTIAL_FAILURE, 65536),
                Arguments.of(TakeModifiers.EVICT_ONLY, 131072),
                Arguments.of(TakeModifiers.FIFO_GROUPING_POLL, 1048576),
                Arguments.of(TakeModifiers.MEMORY_ONLY_SEARCH, 16777216),
                Arguments.of(CountModifiers.NONE, 0),
                Arguments.of(CountModifiers.REPEATABLE_READ, 0),
                Arguments.of(CountModifiers.DIRTY_READ, 32),
                Arguments.of(CountModifiers.EXCLUSIVE_READ_LOCK, 512),
                Arguments.of(CountModifiers.READ_COMMITTED, 8192),
                Arguments.of(CountModifiers.MEMORY_ONLY_SEARCH, 16777216),
                Arguments.of(ClearModifiers.NONE, 0),
                Arguments.of(ClearModifiers.EVICT_ONLY, 131072),
                Arguments.of(ClearModifiers.MEMORY_ONLY_SEARCH, 16777216),
                Arguments.of(ChangeModifiers.NONE, 0),
                Arguments.of(ChangeModifiers.ONE_WAY, 1),
                Arguments.of(ChangeModifiers.MEMORY_ONLY_SEARCH, 16777216),
                Arguments.of(ChangeModifiers.RETURN_DETAILED_RESULTS, 33554432));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void codesAreThoseOfTheProtocol(SpaceProxyOperationModifiers modifiers, int code) {
        assertThat(modifiers.getCode()).isEqualTo(code);
    }

    @Test
    void addAndRemoveLeaveTheOriginalAlone() {
        ReadModifiers fifo = ReadModifiers.FIFO;
        ReadModifiers both = fifo.add(ReadModifiers.IF_EXISTS);

        assertThat(both.getCode()).isEqualTo(2048 | 256);
        assertThat(both.remove(ReadModifiers.FIFO)).isEqualTo(ReadModifiers.IF_EXISTS);
        assertThat(fifo.getCode()).isEqualTo(2048);
    }

    @Test
    void addingWhatIsThereReturnsTheSameInstance() {
        assertThat(TakeModifiers.FIFO.add(TakeModifiers.FIFO)).isSameAs(TakeModifiers.FIFO);
        assertThat(TakeModifiers.FIFO.remove(TakeModifiers.IF_EXISTS)).isSameAs(TakeModifiers.FIFO);
    }

    @Test
    void constructorsCombine() {
        assertThat(new WriteModifiers().getCode()).isZero();
        assertThat(new WriteModifiers(WriteModifiers.ONE_WAY, WriteModifiers.WRITE_ONLY).getCode())
                .isEqualTo(5);
        assertThat(new WriteModifiers(WriteModifiers.ONE_WAY, WriteModifiers.UPDATE_ONLY, WriteModifiers.PARTIAL_UPDATE)
                        .getCode())
                .isEqualTo(25);
        assertThat(new ClearModifiers(new ClearModifiers[] {ClearModifiers.EVICT_ONLY}))
                .isEqualTo(ClearModifiers.EVICT_ONLY);
    }

    @Test
    void containsMeansAnyOfTheGivenOptions() {
        ReadModifiers both = ReadModifiers.FIFO.add(ReadModifiers.IF_EXISTS);

        assertThat(both.contains(ReadModifiers.FIFO)).isTrue();
        assertThat(ReadModifiers.FIFO.contains(both)).isTrue();
        assertThat(both.contains(ReadModifiers.DIRTY_READ)).isFalse();
        assertThat(both.contains(ReadModifiers.NONE)).isFalse();
    }

    @Test
    void isolationLevelsReplaceEachOther() {
        ReadModifiers dirtyFifo = ReadModifiers.FIFO.add(ReadModifiers.DIRTY_READ);

        assertThat(dirtyFifo.isDirtyRead()).isTrue();
        assertThat(dirtyFifo.isRepeatableRead()).isFalse();
        ReadModifiers committed = dirtyFifo.setIsolationLevel(ReadModifiers.READ_COMMITTED);
        assertThat(committed).isEqualTo(ReadModifiers.FIFO.add(ReadModifiers.READ_COMMITTED));
        assertThat(committed.isReadCommitted()).isTrue();
        assertThat(committed.setIsolationLevel(ReadModifiers.REPEATABLE_READ)).isEqualTo(ReadModifiers.FIFO);
        assertThat(CountModifiers.NONE.setIsolationLevel(CountModifiers.DIRTY_READ))
                .isEqualTo(CountModifiers.DIRTY_READ);
    }

    @Test
    void onlyOneIsolationLevelCanBeSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadModifiers.NONE.setIsolationLevel(ReadModifiers.FIFO))
                .withMessageContaining("ReadModifiers[FIFO]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountModifiers.NONE.setIsolationLevel(
                        CountModifiers.DIRTY_READ.add(CountModifiers.READ_COMMITTED)));
    }

    @Test
    void equalityNeedsTheSameKindOfOperation() {
        assertThat(ReadModifiers.FIFO).isEqualTo(new ReadModifiers(ReadModifiers.FIFO, ReadModifiers.NONE));
        assertThat(ReadModifiers.FIFO)
                .hasSameHashCodeAs(new ReadModifiers(ReadModifiers.FIFO, ReadModifiers.NONE))
                .isNotEqualTo(TakeModifiers.FIFO)
                .isNotEqualTo(null);
    }

    @Test
    void stringsNameTheOptions() {
        assertThat(ReadModifiers.READ_COMMITTED.add(ReadModifiers.FIFO))
                .hasToString("ReadModifiers[FIFO, READ_COMMITTED]");
        assertThat(TakeModifiers.NONE).hasToString("TakeModifiers[]");
    }

    @Test
    void queriesReflectTheOptions() {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        answers.put("write only", WriteModifiers.WRITE_ONLY.isWriteOnly());
        answers.put("update only", WriteModifiers.UPDATE_ONLY.isUpdateOnly());
        answers.put("update or write", WriteModifiers.UPDATE_OR_WRITE.isUpdateOrWrite());
        answers.put("partial update", WriteModifiers.PARTIAL_UPDATE.isPartialUpdate());
        answers.put("previous", WriteModifiers.RETURN_PREV_ON_UPDATE.isReturnPrevOnUpdate());
        answers.put("lock", ReadModifiers.EXCLUSIVE_READ_LOCK.isExclusiveReadLock());
        answers.put("partial failure", ReadModifiers.IGNORE_PARTIAL_FAILURE.isIgnorePartialFailure());
        answers.put("fifo", ReadModifiers.FIFO.isFifo());
        answers.put("grouping", ReadModifiers.FIFO_GROUPING_POLL.isFifoGroupingPoll());
        answers.put("memory", ReadModifiers.MEMORY_ONLY_SEARCH.isMemoryOnlySearch());
        answers.put("if exists", ReadModifiers.IF_EXISTS.isIfExists());
        answers.put("evict", TakeModifiers.EVICT_ONLY.isEvictOnly());
        answers.put("take partial failure", TakeModifiers.IGNORE_PARTIAL_FAILURE.isIgnorePartialFailure());
        answers.put("take fifo", TakeModifiers.FIFO.isFifo());
        answers.put("take grouping", TakeModifiers.FIFO_GROUPING_POLL.isFifoGroupingPoll());
        answers.put("take memory", TakeModifiers.MEMORY_ONLY_SEARCH.isMemoryOnlySearch());
        answers.put("take if exists", TakeModifiers.IF_EXISTS.isIfExists());
        answers.put("count lock", CountModifiers.EXCLUSIVE_READ_LOCK.isExclusiveReadLock());
        answers.put("count memory", CountModifiers.MEMORY_ONLY_SEARCH.isMemoryOnlySearch());
        answers.put("clear evict", ClearModifiers.EVICT_ONLY.isEvictOnly());
        answers.put("clear memory", ClearModifiers.MEMORY_ONLY_SEARCH.isMemoryOnlySearch());

        assertThat(answers).doesNotContainValue(false);
        assertThat(WriteModifiers.UPDATE_ONLY.isWriteOnly()).isFalse();
        assertThat(ReadModifiers.NONE.isIfExists()).isFalse();
        assertThat(TakeModifiers.NONE.isEvictOnly()).isFalse();
    }
}
