package com.gigaspaces.client;

/** The bits of a modifier code as they travel to the grid; a bit has the same meaning for every operation that allows it. */
enum ModifierBit {
    ONE_WAY(0),
    WRITE_ONLY(2),
    UPDATE_ONLY(3),
    PARTIAL_UPDATE(4),
    DIRTY_READ(5),
    IF_EXISTS(8),
    EXCLUSIVE_READ_LOCK(9),
    FIFO(11),
    UPDATE_OR_WRITE(12),
    READ_COMMITTED(13),
    IGNORE_PARTIAL_FAILURE(16),
    EVICT_ONLY(17),
    FIFO_GROUPING_POLL(20),
    RETURN_PREV_ON_UPDATE(23),
    MEMORY_ONLY_SEARCH(24),
    RETURN_DETAILED_RESULTS(25);

    final int mask;

    ModifierBit(int position) {
        this.mask = 1 << position;
    }

    boolean isIn(int code) {
        return (code & mask) != 0;
    }
}
