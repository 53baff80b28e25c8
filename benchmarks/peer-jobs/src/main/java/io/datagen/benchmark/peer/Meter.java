package io.datagen.benchmark.peer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Times a stretch of the process: what is left is starting up and preparing. */
final class Meter {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final long wall = System.nanoTime();
  private final long cpu = SYSTEM.getProcessCpuTime();

  /** Prints seconds of the clock and of all processors, for {@code benchmarks/peers} to read. */
  void stop() {
    double wallSeconds = (System.nanoTime() - wall) / 1e9;
    double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    System.out.println("inner " + wallSeconds + " " + cpuSeconds);
  }
}
