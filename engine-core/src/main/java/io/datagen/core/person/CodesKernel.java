package io.datagen.core.person;

import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/** Entries of one list. */
final class CodesKernel implements Kernel {
  private final Codes codes;
  private final Dictionary dictionary;
  private final Scratch scratch = new Scratch();

  CodesKernel(Codes codes, Dictionary dictionary) {
    this.codes = codes;
    this.dictionary = dictionary;
  }

  @Override
  public Vector newVector() {
    return new DictionaryVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    DictionaryVector vector = (DictionaryVector) out;
    vector.reset(rows.size());
    vector.setDictionary(dictionary);
    codes.fill(rows, vector.codes(), scratch);
  }

  @Override
  public Kernel forThread() {
    return new CodesKernel(codes, dictionary);
  }
}
