package vn.cchc.remediation.account;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The accounts. */
public interface AccountRepository extends JpaRepository<Account, Long> {

	Optional<Account> findByUsername(String username);

	boolean existsByUsername(String username);

	/** The accounts that a sample installation offers on its sign-in page. */
	List<Account> findBySampleHintIsNotNullAndDisabledFalseOrderById();

}
