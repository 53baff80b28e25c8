package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.util.regex.Pattern;

/** How Jackson is set up: as RFC 8259 has it, with nothing allowed beyond. */
final class Parsers {
  /** A string that is longer is no cell; as UTF-8 it still fits an array. */
  private static final int LONGEST_STRING = 1 << 28;

  private static final Pattern HINT =
      Pattern.compile(" \\((start marker|for \\w+ starting) at .*", Pattern.DOTALL);

  private Parsers() {}

  /** A factory for the parsers of one file, which share what they learn of its keys. */
  static JsonFactory newFactory() {
    return new JsonFactoryBuilder()
        // Keys of damaged files need not stay for ever, nor be told apart by their hashes.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LONGEST_STRING).build())
        .build();
  }

  /** What a parser found wrong, without its hints at places in no file that anybody knows. */
  static String message(JsonProcessingException e) {
    return HINT.matcher(String.valueOf(e.getOriginalMessage())).replaceFirst("");
  }
}
