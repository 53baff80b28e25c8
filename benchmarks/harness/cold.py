"""First runs: with nothing in the cache, from a server on this machine that has what Maven has fetched before."""

import functools
import http.server
import shutil
import subprocess
import threading
from pathlib import Path

from . import datagen, series
from .launchers import POM

REPOSITORY = Path.home() / ".m2/repository"


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass


def jobs(scratch):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(REPOSITORY)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    home = scratch / "cold"
    home.mkdir()
    base = ["env", f"DATAGEN_HOME={home}", f"DATAGEN_MIRROR={address}", "java", "-jar", str(datagen.JAR)]
    subprocess.run([*base, "provision", "--format", "sqlite", "--quiet"], check=True)
    folder = home / ".datagen/repo"
    paths = [f.relative_to(folder).as_posix() for f in sorted(folder.rglob("*.jar")) if not f.is_relative_to(folder / "io/datagen")]
    made = [
        raw(scratch, address, paths),
        series.Job("datagen provision --format sqlite", [*base, "provision", "--format", "sqlite", "--quiet"], 0, output=home),
        maven(scratch, address, paths),
    ]
    for job in made:
        job.bytes = sum((REPOSITORY / path).stat().st_size for path in paths)
    return made


def raw(scratch, address, paths):
    """The same files by curl, eight at a time."""
    out = scratch / "raw"
    script = " ".join(f"-o {out}/{number} {address}{path}" for number, path in enumerate(paths))
    return series.Job("the same bytes by curl", ["sh", "-c", f"mkdir {out} && curl -fs -Z --parallel-max 8 {script} 2>/dev/null"], 0, output=out)


def maven(scratch, address, paths):
    """The same closure by Maven, whose own plugin is there already."""
    folder, local = scratch / "maven", scratch / "m2"
    folder.mkdir()
    settings = folder / "settings.xml"
    settings.write_text(f"<settings><mirrors><mirror><id>here</id><url>{address}</url><mirrorOf>*</mirrorOf></mirror></mirrors></settings>")
    first = POM.format("org.jspecify", "jspecify", "1.0.1")
    rest = "".join(dependency(path) for path in paths)
    (folder / "first.xml").write_text(first)
    (folder / "pom.xml").write_text(first.replace("</dependencies>", rest + "</dependencies>"))
    command = ["mvn", "-q", "-B", "-s", str(settings), f"-Dmaven.repo.local={local}", "dependency:resolve", "-f"]
    subprocess.run([*command, str(folder / "first.xml")], check=True)

    def forget():
        for path in paths:
            shutil.rmtree((local / path).parent, ignore_errors=True)

    return series.Job("mvn dependency:resolve", [*command, str(folder / "pom.xml")], 0, before=forget)


def dependency(path):
    group, name, version = path.rsplit("/", 3)[:3]
    if name == "jspecify":
        return ""
    alone = "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>"
    names = f"<groupId>{group.replace('/', '.')}</groupId><artifactId>{name}</artifactId><version>{version}</version>"
    return f"<dependency>{names}{alone}</dependency>"
