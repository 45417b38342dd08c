package vn.itplan.account;

import java.util.Set;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of an account, wherever they were begun. */
@Component
class AccountSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    int count(String username) {
        return numbers(username).size();
    }

    /** @return how many there were */
    int end(String username) {
        Set<String> numbers = numbers(username);
        numbers.forEach(sessions::deleteById);
        return numbers.size();
    }

    private Set<String> numbers(String username) {
        return Set.copyOf(sessions.findByPrincipalName(username).keySet());
    }
}
