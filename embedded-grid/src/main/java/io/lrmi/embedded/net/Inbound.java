package io.lrmi.embedded.net;

/** What a client sends on an LRMI connection. */
sealed interface Inbound {

    /** A request. */
    final class Frame implements Inbound {

        private final byte[] bytes;

        Frame(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Without the length; not to be changed. */
        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Asks about another connection of the same client.
     *
     * @param code which form of answer is wanted
     * @param port local port of that connection at the client
     */
    record WatchdogRequest(int code, int port) implements Inbound {}
}
