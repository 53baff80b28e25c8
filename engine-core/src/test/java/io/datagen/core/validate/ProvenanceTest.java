package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.run.Manifest;
import io.datagen.core.run.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenanceTest {
  @TempDir Path folder;
  private final FakeFormat format = new FakeFormat();

  static List<Selection> selections() {
    return List.of(new Selection.Whole(), new Selection.Part(3, 10), new Selection.Range(5, 50));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void aManifestBesideAFileIsRead(Selection selection) throws IOException {
    write("shop.db.manifest.json", selection);
    Provenance provenance = Provenance.beside(format, folder.resolve("shop.db"));
    assertEquals(List.of(selection), provenance.selections());
    assertEquals(42, provenance.manifest().orElseThrow().seed());
    assertEquals("dirty", provenance.manifest().orElseThrow().profile());
  }

  @Test
  void whereThereIsNoneAllRowsAreExpected() throws IOException {
    Provenance provenance = Provenance.beside(format, folder.resolve("shop.db"));
    assertTrue(provenance.manifest().isEmpty());
    assertEquals(List.of(new Selection.Whole()), provenance.selections());
  }

  @Test
  void aDamagedManifestIsNotReadAsNone() throws IOException {
    Files.writeString(folder.resolve("shop.db.manifest.json"), "{");
    assertThrows(IOException.class, () -> Provenance.beside(format, folder.resolve("shop.db")));
    write("shop.db.manifest.json", new Selection.Whole());
    Path file = folder.resolve("shop.db.manifest.json");
    Files.writeString(file, Files.readString(file).replace("whole", "hole"));
    assertThrows(IOException.class, () -> Provenance.beside(format, folder.resolve("shop.db")));
  }

  @Test
  void partsOfAFolderAreTakenInOrder() throws IOException {
    format.artifact = io.datagen.api.format.Capabilities.Artifact.DIRECTORY;
    write("manifest.part-10-of-11.json", new Selection.Part(10, 11));
    write("manifest.part-2-of-11.json", new Selection.Part(2, 11));
    assertEquals(
        List.of(new Selection.Part(2, 11), new Selection.Part(10, 11)),
        Provenance.beside(format, folder).selections());
  }

  private void write(String name, Selection selection) throws IOException {
    Files.write(
        folder.resolve(name),
        new Manifest(
                "t",
                1,
                "shop",
                "0",
                42,
                "dirty",
                "fake",
                Map.of(),
                "none",
                selection.describe(),
                Map.of("orders", 5L),
                Map.of("orders", 5L),
                List.of(),
                List.of())
            .toJson());
  }
}
