package io.datagen.plugin.json;

import io.datagen.api.line.InputWindow;
import io.datagen.api.partition.TableFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Files of an object a line. */
final class LineFiles implements FolderTableReader.Files {
  private final TableFolder files;

  LineFiles(TableFolder files) {
    this.files = files;
  }

  @Override
  public RowSource open(Path file, RowReader cells) throws IOException {
    InputWindow window =
        new InputWindow(files.open(file), file.toString(), "does it have line ends at all?");
    try {
      return new LineRows(window, cells);
    } catch (IOException e) {
      window.close();
      throw e;
    }
  }

  @Override
  public FirstRow first(Path file) throws IOException {
    return FirstRow.of(files.open(file), false);
  }
}
