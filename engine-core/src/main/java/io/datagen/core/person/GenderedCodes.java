package io.datagen.core.person;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;

/** A name of the person's sex: men's are [0, menTo) of the list, women's [womenFrom, size). */
final class GenderedCodes implements Codes {
  private final Stream gender;
  private final Stream stream;
  private final int menTo;
  private final int womenFrom;
  private final int size;

  GenderedCodes(Stream gender, Stream stream, int menTo, int womenFrom, int size) {
    this.gender = gender;
    this.stream = stream;
    this.menTo = menTo;
    this.womenFrom = womenFrom;
    this.size = size;
  }

  @Override
  public void fill(Rows rows, int[] codes, Scratch scratch) {
    int count = rows.size();
    long[] genders = scratch.draws(count);
    long[] draws = scratch.seconds(count);
    gender.fill(rows, genders);
    stream.fill(rows, draws);
    long moreWomen = (long) size - womenFrom - menTo;
    for (int i = 0; i < count; i++) {
      // All ones for a woman: the sexes come at random, and a branch would be guessed wrong.
      long woman = -(genders[i] & 1);
      long bound = menTo + (moreWomen & woman);
      codes[i] = (int) ((womenFrom & woman) + Stream.below(draws[i], bound));
    }
  }
}
