package vn.itplan.common.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Leaves the session alone on the way to an error page: the session's database may be what failed. */
class CalmFlashMapManager extends SessionFlashMapManager {

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR ? null : super.retrieveFlashMaps(request);
    }
}
