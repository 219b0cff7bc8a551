import { serverTextIn } from '../text/text.ts';
import { UnavailableError } from './help-centre.ts';
import { RequestError } from './question.ts';
import { BusyError } from './queue.ts';

/** Seconds. */
const RETRY_AFTER = 5;

/** Why there is no answer, as what it says to who asked. @throws what is a fault of the program */
export function toRequestError(error: unknown): RequestError {
	if (error instanceof RequestError) return error;
	// Without its index nothing says which language the site has.
	const { busy, unavailable } = serverTextIn('en');
	if (error instanceof BusyError) return new RequestError(503, busy, RETRY_AFTER);
	if (error instanceof UnavailableError) return new RequestError(503, unavailable, RETRY_AFTER);
	throw error;
}
