package io.lrmi.wire.loading;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class ClassTypes {

    static final String PACKAGE = "com.gigaspaces.lrmi.classloading.";

    private ClassTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.later(ClassTypes::registerNow, PACKAGE);
    }

    private static void registerNow(WireRegistry.Builder registry) {
        registry.serializable(ClassQuestion.TYPE, ClassQuestion::of)
                .serializable(ClassAnswer.TYPE, ClassAnswer::of)
                .serializable(ProviderQuestion.TYPE, node -> new ProviderQuestion());
    }
}
