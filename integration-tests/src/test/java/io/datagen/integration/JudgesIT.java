package io.datagen.integration;

import org.junit.jupiter.api.Test;

class JudgesIT {
  @Test
  void theJudgesFindWhatTheyAreMeantToFind() {
    Judges.accept("test_judges.py");
  }
}
