package vn.itplan.reconciliation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.plan.PlanContentChanging;
import vn.itplan.reconciliation.Reconciliation;

/**
 * Counts the findings of a plan again once the request that changed it is done, so that the next page shows fresh
 * numbers. A check that fails is no reason to refuse what was saved.
 */
@Component
class FreshNumbers implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(FreshNumbers.class);
    private static final String CHANGED = FreshNumbers.class.getName();

    private final Reconciliation reconciliation;

    FreshNumbers(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @EventListener
    void on(PlanContentChanging changing) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            Set<Long> changed =
                    new LinkedHashSet<>(changed(request.getAttribute(CHANGED, RequestAttributes.SCOPE_REQUEST)));
            changed.add(changing.planId());
            request.setAttribute(CHANGED, changed, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Set<Long> changed = changed(request.getAttribute(CHANGED));
        request.removeAttribute(CHANGED);
        changed.forEach(this::refresh);
    }

    private void refresh(long planId) {
        try {
            reconciliation.refresh(planId);
        } catch (NotFoundException | ForbiddenException gone) {
            LOG.debug("plan {} is not to be checked: {}", planId, gone.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("the checks of plan {} failed", planId, failed);
        }
    }

    private static Set<Long> changed(@Nullable Object kept) {
        Set<Long> changed = new LinkedHashSet<>();
        if (kept instanceof Set<?> ids) {
            ids.forEach(id -> changed.add((Long) id));
        }
        return changed;
    }
}
