package io.datagen.core.code;

/** How countries compute the check digits within their account numbers. */
enum NationalCheck {
  /** Not at all, or by a bank's own rule. */
  NONE {
    @Override
    void put(byte[] b, int at) {}
  },
  /** The ten digits before modulo 97, 97 for 0. */
  BELGIUM {
    @Override
    void put(byte[] b, int at) {
      int rest = modulo(b, at, 10, 97);
      two(b, at + 10, rest == 0 ? 97 : rest);
    }
  },
  /** Bank and branch, then the account, by weights modulo 11. */
  SPAIN {
    @Override
    void put(byte[] b, int at) {
      b[at + 8] = eleven(b, at, 8, 2);
      b[at + 9] = eleven(b, at + 10, 10, 0);
    }
  },
  /** The last digit by Luhn's formula over all before. */
  LUHN {
    @Override
    void put(byte[] b, int at) {
      b[at + 13] = (byte) ('0' + CardNumbers.luhn(b, at, at + 13));
    }
  },
  /** The "clé RIB": with it the whole is divisible by 97. */
  FRANCE {
    @Override
    void put(byte[] b, int at) {
      two(b, at + 21, 97 - modulo(b, at, 21, 97) * 100 % 97);
    }
  },
  /** A letter, the "CIN", before the rest. */
  ITALY {
    @Override
    void put(byte[] b, int at) {
      int sum = 0;
      for (int i = 1; i <= 22; i++) {
        int digit = b[at + i] - '0';
        sum += i % 2 == 1 ? ITALIAN[digit] : digit;
      }
      b[at] = (byte) ('A' + sum % 26);
    }
  },
  /** The eighth digit of the bank's number. */
  POLAND {
    @Override
    void put(byte[] b, int at) {
      int sum = 0;
      for (int i = 0; i < 7; i++) {
        sum += (b[at + i] - '0') * POLISH[i];
      }
      b[at + 7] = (byte) ('0' + (10 - sum % 10) % 10);
    }
  },
  /** The last two: with them the whole is 1 modulo 97. */
  PORTUGAL {
    @Override
    void put(byte[] b, int at) {
      two(b, at + 19, 98 - modulo(b, at, 19, 97) * 100 % 97);
    }
  };

  /** What digits at odd places count. */
  private static final int[] ITALIAN = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  private static final int[] POLISH = {3, 9, 7, 1, 3, 9, 7};
  private static final int[] SPANISH = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};

  /** Puts the check digits into an account number, all else of which is there. */
  abstract void put(byte[] bytes, int at);

  private static int modulo(byte[] b, int at, int count, int modulus) {
    int rest = 0;
    for (int i = at; i < at + count; i++) {
      rest = (rest * 10 + b[i] - '0') % modulus;
    }
    return rest;
  }

  private static byte eleven(byte[] b, int at, int count, int first) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (b[at + i] - '0') * SPANISH[first + i];
    }
    int digit = 11 - sum % 11;
    return (byte) ('0' + (digit == 11 ? 0 : digit == 10 ? 1 : digit));
  }

  static void two(byte[] b, int at, int number) {
    b[at] = (byte) ('0' + number / 10);
    b[at + 1] = (byte) ('0' + number % 10);
  }
}
