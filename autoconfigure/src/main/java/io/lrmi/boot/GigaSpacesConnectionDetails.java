package io.lrmi.boot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Which space the client connects to and where it is looked up. An application that learns the address in a way of its
 * own defines a bean of this type; it wins over {@code gigaspaces.lookup.locators}, over the embedded grid and over the search in Kubernetes. For a space
 * of {@code gigaspaces.spaces} the bean is named after its key, such as {@code ordersConnectionDetails}. See {@link MemberAddresses} for
 * members that registered addresses of another network.
 */
public interface GigaSpacesConnectionDetails extends ConnectionDetails {

    /** Name of the space. */
    String spaceName();

    /**
     * Addresses of lookup services as {@code host:port}, at least one. Asked for at each lookup of the space, on any
     * thread, so that the answer may change.
     */
    List<String> locators();

    /** How the addresses were found, for people, such as the name of a property. Asks nobody; any thread. */
    default String origin() {
        return getClass().getName();
    }

    /**
     * Who logs in. The client cannot log in to secured grids yet: where this is not null it does not connect, and says so.
     */
    default @Nullable Credentials credentials() {
        return null;
    }

    /** Certificates of encrypted connections; without it {@code gigaspaces.lrmi.ssl.bundle} says which. Asked for at each attempt to connect. */
    default @Nullable SslBundle sslBundle() {
        return null;
    }

    /**
     * Called once, after the client has connected. Details that hear of changes run the listener when the answer of
     * {@link #locators()} or the way to members has changed, on any thread; the client then looks the members up again
     * without disturbing connections that work. It does so anyway when it has lost a member.
     *
     * @param listener does not block
     */
    default void whenChanged(Runnable listener) {}

    /**
     * Called when the first connection failed.
     *
     * @param failure a {@code LrmiException}
     * @return what to throw: the failure, or one that says more about the way to the grid
     */
    default RuntimeException explain(RuntimeException failure) {
        return failure;
    }
}
