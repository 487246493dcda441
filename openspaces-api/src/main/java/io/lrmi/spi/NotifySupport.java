package io.lrmi.spi;

/** Why there are no notifications. */
public final class NotifySupport {

    private NotifySupport() {}

    /**
     * The words of the refusal.
     *
     * @param what would be notified
     */
    public static String refusal(String what) {
        return "Notifications (" + what
                + ") are not supported: the grid would have to open a connection to this client, which it"
                + " cannot from inside of a cluster, or through a firewall. Poll instead: a SimplePollingContainerConfigurer or"
                + " @Polling with a SingleTakeReceiveOperationHandler, or with a read of entries that the listener marks.";
    }
}
