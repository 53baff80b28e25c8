package io.datagen.core.command;

import java.util.function.Supplier;

/**
 * Calls into plugins with their class loader as the thread's, since many libraries look for
 * services there.
 */
final class Plugins {
  private Plugins() {}

  /** Work that may fail for want of disk. */
  interface Work<T> {
    T run() throws java.io.IOException;
  }

  static <T> T within(ClassLoader loader, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The same for the plugin that an object belongs to. */
  static <T> T withinIo(Object plugin, Work<T> work) throws java.io.IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(plugin.getClass().getClassLoader());
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
