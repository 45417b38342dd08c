package vn.itplan.common.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.CurrentUser.Actor;

/** Where the shell's content comes from: the ports, and the entries that rooms contribute. */
@Component
class ShellSource {

    private final ObjectProvider<CurrentUser> users;
    private final ObjectProvider<Access> access;
    private final List<NavigationEntry> entries;
    private final String version;

    ShellSource(
            ObjectProvider<CurrentUser> users,
            ObjectProvider<Access> access,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<BuildProperties> build) {
        this.users = users;
        this.access = access;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        BuildProperties properties = build.getIfAvailable();
        String built = properties == null ? null : properties.getVersion();
        this.version = built == null ? "" : built;
    }

    @Nullable
    Actor actor() {
        CurrentUser user = users.getIfAvailable();
        return user == null ? null : user.actor().orElse(null);
    }

    /** The entries that the signed-in person may use, in order; none for visitors. */
    List<NavigationEntry> entries() {
        Access port = access.getIfAvailable();
        if (port == null || actor() == null) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> port.mayAnywhere(entry.permission()))
                .toList();
    }

    String version() {
        return version;
    }
}
