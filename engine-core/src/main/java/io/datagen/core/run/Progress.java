package io.datagen.core.run;

/** Hears how a run gets on. Called from any thread. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(String table, long rows) {}

        @Override
        public void advance(long rows) {}

        @Override
        public void bytes(long bytes) {}
      };

  /** A table begins. */
  void start(String table, long rows);

  /** More rows of it are done. */
  void advance(long rows);

  /** More bytes are written. */
  void bytes(long bytes);
}
