package org.openspaces.core;

import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.IsolationLevelModifiers;
import com.gigaspaces.client.ReadModifiers;
import java.util.Arrays;
import java.util.function.Predicate;
import org.springframework.transaction.TransactionDefinition;

/** The isolation levels of Spring transactions that a space has a counterpart for. */
enum IsolationLevel {
    DEFAULT(TransactionDefinition.ISOLATION_DEFAULT),
    READ_UNCOMMITTED(TransactionDefinition.ISOLATION_READ_UNCOMMITTED),
    READ_COMMITTED(TransactionDefinition.ISOLATION_READ_COMMITTED),
    REPEATABLE_READ(TransactionDefinition.ISOLATION_REPEATABLE_READ);

    final int springValue;

    IsolationLevel(int springValue) {
        this.springValue = springValue;
    }

    static IsolationLevel of(int springValue) {
        return find(level -> level.springValue == springValue, String.valueOf(springValue));
    }

    static IsolationLevel of(String constantName) {
        return find(level -> (GigaSpaceConfigurer.PREFIX_ISOLATION + level).equals(constantName), constantName);
    }

    private static IsolationLevel find(Predicate<IsolationLevel> wanted, String value) {
        return Arrays.stream(values())
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A space does not support the isolation level " + value
                        + "; pass ISOLATION_DEFAULT, ISOLATION_READ_UNCOMMITTED, ISOLATION_READ_COMMITTED or"
                        + " ISOLATION_REPEATABLE_READ of TransactionDefinition"));
    }

    ReadModifiers applyTo(ReadModifiers modifiers) {
        if (modifiers.getCode() != 0) {
            requireAgreement(modifiers);
            return modifiers;
        }
        return switch (this) {
            case DEFAULT, REPEATABLE_READ -> ReadModifiers.REPEATABLE_READ;
            case READ_UNCOMMITTED -> ReadModifiers.DIRTY_READ;
            case READ_COMMITTED -> ReadModifiers.READ_COMMITTED;
        };
    }

    CountModifiers applyTo(CountModifiers modifiers) {
        if (modifiers.getCode() != 0) {
            requireAgreement(modifiers);
            return modifiers;
        }
        return switch (this) {
            case DEFAULT, REPEATABLE_READ -> CountModifiers.REPEATABLE_READ;
            case READ_UNCOMMITTED -> CountModifiers.DIRTY_READ;
            case READ_COMMITTED -> CountModifiers.READ_COMMITTED;
        };
    }

    private void requireAgreement(IsolationLevelModifiers modifiers) {
        boolean agrees =
                switch (this) {
                    case DEFAULT -> true;
                    case REPEATABLE_READ -> modifiers.isRepeatableRead();
                    case READ_UNCOMMITTED -> modifiers.isDirtyRead();
                    case READ_COMMITTED -> modifiers.isReadCommitted();
                };
        if (!agrees) {
            throw new IllegalArgumentException("The default isolation level " + this + " contradicts the default "
                    + modifiers + "; set one of them only, or add the level to the modifiers");
        }
    }
}
