"""The same program behind several launchers."""

import hashlib
import re
import shlex
import shutil
import subprocess
import zipfile

from . import datagen, series

WRAPPER = "org.apache.maven.wrapper:maven-wrapper:3.3.4"
JBANG = "dev.jbang:jbang-cli:0.132.1"
LINE = 'System.out.println("launched");'
BARE = f"public class Bare {{ public static void main(String[] args) {{ {LINE} }} }}\n"
ENGINE = f"""package io.datagen.core.command;
public class Main {{
  public static int run(
      String[] args, java.util.function.Function<String, ClassLoader> plugins, java.util.Map<String, String> host) {{
    {LINE}
    return 0;
  }}
}}
"""
MAVEN = f"""package org.codehaus.plexus.classworlds.launcher;
public class Launcher {{ public static void main(String[] args) {{ {LINE} }} }}
"""
POM = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>benchmark</groupId>
  <artifactId>benchmark</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>
  </dependencies>
</project>
"""


def jobs(scratch):
    bare = jar(scratch, "Bare", BARE, "Bare")
    return [
        series.Job("a JVM that nothing launches", ["java", "-cp", str(bare), "Bare"], 0),
        series.Job("datagen --version", ["java", "-jar", str(datagen.JAR), "--version"], 0),
        datagens(scratch),
        series.Job("datagen cache path", ["env", f"DATAGEN_HOME={scratch}/datagen", "java", "-jar", str(datagen.JAR), "cache", "path"], 0),
        wrapper(scratch),
        jbang(scratch, bare),
    ]


def jar(scratch, name, source, main=None):
    folder = scratch / "classes" / name
    folder.mkdir(parents=True)
    file = folder / f"{name}.java"
    file.write_text(source)
    subprocess.run(["javac", "-d", folder, file], check=True)
    target = scratch / f"{name}.jar"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n" + (f"Main-Class: {main}\n" if main else ""))
        for file in sorted(folder.rglob("*.class")):
            archive.write(file, file.relative_to(folder))
    return target


def datagens(scratch):
    """The real jar, whose layers name another engine besides everything else."""
    engine = jar(scratch, "Main", ENGINE).read_bytes()
    path = "benchmark/engine/1/engine-1.jar"
    line = f"jar nested {path} {len(engine)} {hashlib.sha256(engine).hexdigest()}\n"
    target = scratch / "datagen.jar"
    with zipfile.ZipFile(datagen.JAR) as real, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for entry in real.infolist():
            content = real.read(entry)
            if entry.filename == "META-INF/datagen/layers":
                content = re.sub(r"(layer engine\nabout [^\n]*\n)(jar [^\n]*\n)*", rf"\1{line}", content.decode()).encode()
            copy.writestr(entry, content)
        copy.writestr(f"META-INF/repository/{path}", engine)
    home = scratch / "datagen"
    (home / ".datagen").mkdir(parents=True)
    return series.Job("datagen's launcher", ["env", f"DATAGEN_HOME={home}", "java", "-jar", str(target), "describe"], 0)


def class_path(scratch, artifact):
    folder = scratch / artifact.split(":")[1]
    folder.mkdir()
    (folder / "pom.xml").write_text(POM.format(*artifact.split(":")))
    command = ["mvn", "-q", "-B", "-f", folder / "pom.xml", "dependency:build-classpath", f"-Dmdep.outputFile={folder / 'path'}"]
    subprocess.run(command, check=True)
    return (folder / "path").read_text().strip()


def wrapper(scratch):
    """A distribution as the wrapper wants one; its Maven is the line."""
    main = jar(scratch, "Launcher", MAVEN)
    folder = scratch / "wrapped"
    (folder / ".mvn/wrapper").mkdir(parents=True)
    distribution = folder / "apache-maven-0-bin.zip"
    with zipfile.ZipFile(distribution, "w") as archive:
        archive.write(main, "apache-maven-0/boot/plexus-classworlds-0.jar")
        archive.writestr("apache-maven-0/bin/m2.conf", "")
    (folder / ".mvn/wrapper/maven-wrapper.properties").write_text(f"distributionUrl={distribution.as_uri()}\n")
    shutil.copyfile(class_path(scratch, WRAPPER).split(":")[0], folder / ".mvn/wrapper/maven-wrapper.jar")
    command = ["env", f"MAVEN_USER_HOME={folder}/home", "java", "-cp", f"{folder}/.mvn/wrapper/maven-wrapper.jar"]
    command += [f"-Dmaven.multiModuleProjectDirectory={folder}", "org.apache.maven.wrapper.MavenWrapperMain", "--version"]
    return series.Job("the Maven wrapper", command, 0)


def jbang(scratch, bare):
    """As its own script does it: one JVM prints the command that the shell then runs in another."""
    path = class_path(scratch, JBANG)
    asked = f"java -cp {shlex.quote(path)} dev.jbang.Main run {shlex.quote(str(bare))}"
    script = f'command=$({asked}); [ $? -eq 255 ] && eval "$command"'
    return series.Job("JBang", ["env", f"JBANG_DIR={scratch}/jbang", "JBANG_NO_VERSION_CHECK=true", "bash", "-c", script], 0)
