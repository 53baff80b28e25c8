package io.datagen.core.run;

import java.util.concurrent.TimeUnit;

/** Real time, for what is paced by it. Nothing that generates may look at one. */
interface Clock {
  /** The computer's own. */
  Clock SYSTEM =
      new Clock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(nanos);
        }
      };

  /** Nanoseconds since some moment. */
  long nanos();

  /** Waits for about so long. */
  void sleep(long nanos) throws InterruptedException;
}
