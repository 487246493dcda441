package io.lrmi.transport;

import io.lrmi.wire.WireMessage;
import io.lrmi.wire.loading.ClassAnswer;
import io.lrmi.wire.loading.ClassQuestion;
import io.lrmi.wire.loading.ProviderQuestion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one member that asks for classes, and remembers what explains a failure. Safe for use by many threads. */
final class ClassQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(ClassQuestions.class);

    private final ServedClasses served;
    /** Whether the member wants to ask over a connection of its own making. */
    private volatile boolean connectsBack;

    private volatile @Nullable String lastRefused;

    ClassQuestions(ServedClasses served) {
        this.served = served;
    }

    ServedClasses served() {
        return served;
    }

    /** Whether the server asks for a class in the middle of a call; the next frame from the client is the answer. */
    static boolean isQuestion(@Nullable Object result) {
        return result instanceof ClassQuestion || result instanceof ProviderQuestion;
    }

    /** The answer to a question; null for nothing to offer. May read a file. */
    @Nullable
    WireMessage answer(@Nullable Object question) {
        if (!(question instanceof ClassQuestion asked)) {
            connectsBack = true;
            return null;
        }
        byte[] bytes = asked.resource() ? null : served.read(asked.name());
        if (bytes == null) {
            lastRefused = asked.name();
            LOG.debug("A server asked for {}, which is not served", asked.name());
            return null;
        }
        LOG.debug("A server asked for {} and got it", asked.name());
        return new ClassAnswer(bytes);
    }

    /**
     * What a user can do about a class that the member lacks.
     *
     * @param message of the member, which names the class
     */
    String advice(String message) {
        String refused = lastRefused;
        String className = refused != null && message.contains(refused) ? refused : message;
        String deploy = " Deploy it there, or ";
        if (connectsBack) {
            return deploy + "have servers ask for classes over the connections of the client: start them with"
                    + " -Dcom.gs.transport_protocol.lrmi.simple-classloading=true, and allow the package of the class"
                    + " with gigaspaces.lrmi.served-packages (LrmiClientOptions.servedPackages).";
        }
        if (!served.permits(className)) {
            return deploy + "have this client serve it: add its package to gigaspaces.lrmi.served-packages"
                    + " (LrmiClientOptions.servedPackages), which is now " + served.packages()
                    + ", and start servers with -Dcom.gs.transport_protocol.lrmi.simple-classloading=true.";
        }
        return " Its package is among gigaspaces.lrmi.served-packages, so either servers were not started with"
                + " -Dcom.gs.transport_protocol.lrmi.simple-classloading=true, or there is no class file of it here.";
    }
}
