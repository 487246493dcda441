package io.lrmi.benchmarks.client;

/** Starts platform and, where the Java version has them, virtual threads. */
final class Threads {
    private Threads() {}

    static Thread start(boolean virtual, String name, Body body) {
        Runnable task = () -> {
            try {
                body.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        if (virtual) {
            try {
                // Compiled for Java 17, which has no such method.
                return (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, task);
            } catch (ReflectiveOperationException e) {
                throw new UnsupportedOperationException("Virtual threads need Java 21 or newer", e);
            }
        }
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @FunctionalInterface
    interface Body {
        void run() throws InterruptedException;
    }
}
