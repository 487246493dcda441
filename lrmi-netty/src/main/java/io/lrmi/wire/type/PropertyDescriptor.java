package io.lrmi.wire.type;

import org.jspecify.annotations.Nullable;

/**
 * A declared property of a type.
 *
 * @param typeName {@code Class.getName()} of its Java type
 * @param documentSupport 0 by default rules, 1 copied, 2 converted
 * @param storageType 0 object, 1 binary, 3 compressed
 * @param storageAdapter class that stores it, null for none
 */
public record PropertyDescriptor(
        String name,
        String typeName,
        int documentSupport,
        int storageType,
        @Nullable String storageAdapter) {}
