package vn.itplan.common.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Leaves the session alone where no page waits for a message: on the way to an error page, when the session's database
 * may be what failed, and for static files, which that page still needs.
 */
class CalmFlashMapManager extends SessionFlashMapManager {

    private static final List<String> STATIC = List.of("/css/", "/js/", "/images/", "/webjars/");

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        boolean page = request.getDispatcherType() != DispatcherType.ERROR
                && STATIC.stream().noneMatch(AskedFor.of(request).path()::startsWith);
        return page ? super.retrieveFlashMaps(request) : null;
    }
}
