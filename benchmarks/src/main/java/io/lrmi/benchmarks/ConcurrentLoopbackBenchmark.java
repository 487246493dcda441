package io.lrmi.benchmarks;

import org.openjdk.jmh.annotations.Threads;

/** The operations of {@link LoopbackBenchmark} by eight threads, each with entries of its own; times are those of one thread. */
@Threads(8)
public class ConcurrentLoopbackBenchmark extends LoopbackBenchmark {}
