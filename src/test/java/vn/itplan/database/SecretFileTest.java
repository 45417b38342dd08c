package vn.itplan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path temp;

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        SecretFile file = DataDirectory.at(temp.resolve("new/data")).secret("password.txt");

        file.write("one");

        assertThat(mode(file.path())).isEqualTo("rw-------");
        assertThat(mode(file.path().getParent())).isEqualTo("rwx------");
        assertThat(file.path().getParent()).isDirectoryContaining("glob:**password.txt");
    }

    @Test
    void keepsTheFirstSecret() {
        SecretFile file = DataDirectory.at(temp).secret("password.txt");

        String first = file.readOrCreate(SecretFile::randomPassword);

        assertThat(file.readOrCreate(SecretFile::randomPassword)).isEqualTo(first);
        assertThat(file.read()).contains(first);
        assertThat(temp).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void isReplacedAndDeleted() {
        SecretFile file = DataDirectory.at(temp).secret("password.txt");

        file.write("one");
        file.write("two");
        assertThat(file.read()).contains("two");

        file.delete();
        assertThat(file.exists()).isFalse();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void makesLongDifferentPasswords() {
        assertThat(SecretFile.randomPassword()).matches("[a-zA-Z2-9]{20}").isNotEqualTo(SecretFile.randomPassword());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
