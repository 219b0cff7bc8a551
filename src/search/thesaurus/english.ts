/**
 * What customers and help pages call the same thing, a group a line. Of a line with a `>` what stands
 * before it are words that customers come with and what stands behind it is what pages are searched
 * for instead; without one all are both. An expression is what customers come with in one group. No
 * group leads to the opposite of what was asked, or to what can't be undone.
 */
export const ENGLISH = `
# Doing things
turn off, switch off, shut off, disable, deactivate
turn on, switch on, enable, activate
get rid of, do away with, wipe, take out, trash, scrap, bin, throw away > delete, remove, erase
modify, amend, alter, tweak, adjust > change, edit
make, build, start a new > create
bring back, get back, undelete, recover > restore
undo, roll back, go back to, take back > revert
rearrange, reorder, shuffle, change the order, drag around > move, sort, order
copy, clone, make a copy > duplicate
put up, upload
get a copy > download, export
bring in, load in, pull in > import
migrate, move over, switch over, carry over, transfer over > migration
look for, hunt for > search, find
look at, have a look, check out > view, show
watch, follow > monitor
pick, opt for, tick > select, choose
fill in, fill out, key in, type in, punch in > enter
press, tap, hit the button, push the button > click
hide, conceal, not show
display, bring up > show
merge, combine, put together, join together > merge
split up, separate, break up > split
rename, change the name, give another name > rename
resize, make bigger, make smaller, enlarge, shrink > size
widen, wider, broaden > width
begin, kick off, commence > start
halt, quit > stop
pause, put on hold, suspend temporarily, freeze > pause
carry on, go on > continue, resume
wrap up, get it done > complete, finish
try out, trial run, have a go > test, trial
speed up, make faster, too slow > performance, speed
set up, setup, install
configuration > configuration, settings
get going, get started, first steps, newbie, beginner > getting started, introduction
link up, hook up, tie together, join up > connect, integrate, link
unlink, unhook, detach > disconnect
swap, exchange, switch to another > replace
tell apart, distinguish, differentiate > difference
compare, comparison, side by side, versus, vs
count, tally, add up > total, sum
work out, figure out > calculate
measure, gauge > track, measure
forbid, ban, not let > block, deny
let, permit, authorise, authorize > allow
leave out, skip, ignore, not count, keep out > exclude
only count, restrict to > include, limit
narrow down, filter out > filter
check, double check, make sure > verify, validate
prove, proof > verification
repair, sort out, put right, mend, resolve > fix, troubleshoot
send out, fire off, dispatch > send
pass on, hand over > transfer, forward
hand round, let others see, show others, give others > share
print out, on paper, hard copy > print
write down, jot down, leave a note > note, annotation, comment
get in touch, reach you, reach out, speak to, talk to, ring up, get hold of > contact
put off, later date > postpone, reschedule
book, make a booking > reserve, booking
plan ahead, automatically every, at set times, regularly > schedule, scheduled, recurring
automatically, by itself, on its own > automatic, auto
by hand, myself > manual, manually
all at once, in one go, in bulk, mass > bulk, batch
refresh, reload
tidy up, clean up, clear out, purge > clean, clear
start over, start again, from scratch > reset
factory settings, original settings > default, reset
shut, shut down > close
keep, hang on to, hold on to > retain, store
look after, take care of > manage, administer
pop in, drop in, put into > insert, embed, paste
tag, mark, flag > label
group, lump together, bundle > group, category
hand in, turn in > submit
heading of > title
scramble, mask, anonymise, anonymize, hide the identity > anonymize, anonymise
tailor, adapt, make it mine, customise, customize, personalise my > customize, customise
wait for ok, sign off, give the ok, green light > approve, approval
turn down, say no > reject, decline
go up, grow, rise, higher > increase
go down, fall > decrease, reduce
pinpoint, spot, detect > identify
teach, train, learn how > training, tutorial, course
walkthrough, tutorial, step by step, guide, how to guide
make public, put online, go live, put live > publish, live
take offline, take down, unpublish

# States and troubles
not working, doesn t work, broken, kaput, out of order, playing up, acting up > error, problem, issue
bug, glitch, fault, hiccup, snag, oops > error, problem
fail, fell over, unsuccessful > failed, failure
crashes, keeps closing, falls over > crash
frozen, stuck, hangs, spinning, not responding, unresponsive > loading, timeout
times out, took too long, takes too long > timeout
slow, sluggish, laggy, takes ages > slow, performance
site down, is down, outage, offline, unavailable, can t reach > unavailable, downtime
vanished, disappeared, has gone, can t see > missing
empty, blank, nothing there, nothing shows, white page > no data, empty
locked out, shut out, too many attempts, blocked account > locked, blocked
wrong, incorrect, not right, inaccurate > wrong, incorrect
mismatch, don t match, discrepancy, disagree > different, difference
rejected, turned away, not accepted, declined, refused > rejected, declined
bad, not valid, malformed > invalid
out of date, old version, stale > outdated, expired
ran out, run out, no longer valid, lapsed > expired, expire
up to date, latest, newest, current version > latest, newest
twice, two times, double, repeated > duplicate
strange, odd, weird, fishy, dodgy > unusual, suspicious
hacked, broken into, compromised > security, breach
stolen, nicked, pinched > stolen, lost
misplaced, mislaid, can t find > lost
damaged, smashed, cracked, dented > damaged, defective
is full, no space, no room, used up > limit, quota, storage
too big, too large, oversized > maximum size, limit
not enough, too little, insufficient
pending, in progress, being processed, processing, still waiting
done, finished, successful, went through > completed, success
delayed, late, overdue, behind schedule
free of charge, for nothing, costs nothing, no cost, gratis > free
unlimited, no limit, as many as
mandatory, compulsory, must have, obligatory, required
not needed, can leave out, voluntary > optional
temporary, for a while, short term > temporary
permanent, for good, forever > permanent
available, on offer, in stock
sold out, out of stock, none left
compatible, works with, play nicely > supported, compatible
hidden, not visible, invisible
safe, secure, protected > security, secure
private, confidential, secret > privacy, private
alert, warning, heads up, notify me, ping me, let me know > alert, notification, notify
warning message, pop up, popup, dialog, dialogue box

# Signing in, accounts and permission
log in, login, sign in, signin, log on, logon, sign on
log out, logout, sign out, signout, log off, sign off from
sign up, signup, open an account, join, register > register, registration
password, passcode, passphrase, pass word, pwd
forgot password, forgotten password, can t remember > reset password
two step, two factor, 2fa, mfa, second factor, authenticator > two factor, authentication, authenticator
one time code, otp, verification code, security code, six digits > verification code, code
single sign on, sso, saml
user name, username, login name, userid
account, profile > account
close my account, leave for good, stop using > close account, delete account
nickname, screen name, handle > display name
profile picture, avatar, selfie, headshot
permissions, access rights, privileges, allowed to see > permission, access, role
admin, administrator, superuser, super user, in charge > administrator, admin
read only, just look, view only, only look > view
give access, let in, add a colleague, bring on board > invite, access
take away access, kick out > revoke, remove user
key, secret key, access token, api key, auth token > token, api key
credentials, login details, access data > credentials
impersonate, log in as, act as
logged in for, signed in for > session
trusted device, remember me, stay logged in

# People
folks, people, persons > users, visitors, customers
colleague, coworker, co worker, teammate, workmate, staff, employee > user, team, member
boss, supervisor, line manager > manager
shopper, buyer, client, punter, patron > customer
owner, proprietor > owner
seller, vendor, merchant, trader, shopkeeper
supplier, distributor, wholesaler
readership, surfers > visitors, users
recipients, addressee > recipient, subscriber
coder, techie, software engineer > developer
rep, representative, agent, human, real person > support, agent
helpdesk, help desk, customer service, customer care, service desk, support
guest, anonymous user, not logged in > guest, anonymous
child, kid, son, daughter, pupil > child, student
student, learner
teacher, lecturer, tutor, instructor
parent, guardian, mum, dad, mom > parent, guardian
next of kin, spouse, wife, husband, partner of mine > beneficiary, dependant
company, firm, business, organisation, organization, enterprise
department, division, business unit
lawyer, solicitor, attorney
newcomer, first timer, new starter > new user
everyone, everybody, whole team > all users
robot, bot, crawler, spider, scraper

# Money
bill, invoice
receipt, proof of payment, slip > receipt
takings, earnings, turnover > revenue, sales
money back, my money returned, reimburse > refund, reversal
price, cost, fee, charge, how much is, rate per > price, pricing, fee
tariff, price list > price, pricing
pay, settle, cough up > payment, pay
paid plan, package, tier > plan, subscription
cheaper plan, downgrade, smaller plan
bigger plan, upgrade, move up > upgrade
discount, voucher, coupon, promo code, promotion code, money off
trial, free trial, try for free
vat, sales tax, gst, value added tax > vat, tax
credit card, debit card, bank card, plastic, card details > card, credit card
direct debit, standing order, recurring payment
bank transfer, wire transfer, wire, eft, rtgs > bank transfer
overcharged, charged too much, billed twice, double charged > charge, refund
debt, owe, arrears, outstanding amount > balance, outstanding
account balance, remaining money > balance
currency, dollars, euros, shillings, pounds > currency
quote, quotation, estimate > quote
deposit, down payment, upfront > deposit, advance
pay in parts, bit by bit, pay monthly > instalment, installment
loan, borrow, lend > loan, credit
overdraft, go below zero
interest, apr > interest rate
purchase, buy, order, acquire > purchase, buy
sale, sold > sale, order
basket, trolley, shopping cart, shopping bag > cart
checkout, till point, pay desk, cash register
gift card, gift voucher, gift certificate
loyalty, reward, bonus points, points > loyalty, reward
payslip, pay slip, pay stub
salary, wage, paycheck
profit, margin > profit
spending, expenses, outgoings, expenditure > cost, expense
budget, spending limit > budget
fraud, scam, swindle, cheat > fraud
chargeback, payment dispute
bank statement, account statement, mini statement, transaction history
payout, withdrawal, cash out, get my money
transaction, money movement > transaction
payment method, way to pay, ways of paying
top up, recharge, add money, load money > top up, deposit

# Phone payments and Kenya
mobile money, phone money, mpesa, m pesa, airtel money > mpesa, mobile money
send money, nitumie, tuma pesa, send cash > transfer, send money
paybill, pay bill, paybill number
till number, buy goods, lipa na mpesa > till, buy goods
pin prompt, push to phone, sim toolkit, stk, stk push > stk push, prompt
safaricom, saf > safaricom
credit for calls, data bundles, credo > airtime
short code, shortcode, ussd, star hash
id card, national id, kitambulisho, identity card > id, identity
kra pin, tax number, tin, tax id
wrong number, wrong recipient > reversal, reverse
flash, call back > callback
confirmation message, mpesa message, confirmation sms > confirmation
transaction code, mpesa code, reference code, receipt number > transaction id, receipt number
duka, kiosk, corner shop > agent, shop
simcard, sim card > sim
phone number, msisdn, mobile number, cell number, telephone number
fundi, technician, repairman, handyman > technician, support

# Time and place
time zone, timezone, clock, local time > time zone
hour, o clock > hour, time
daily, every day, each day, day by day
weekly, every week, each week
monthly, every month, each month
yearly, annual, every year, each year, once a year
quarterly, every quarter, three months
date, which day > date
last month, previous month, month before > previous period
timespan, time span, time frame, date range, between two dates, from to > date range, period
real time, realtime, live view, right now, at this moment, as it happens > real time, live
history, past, earlier, former, years ago > history, previous
deadline, due date, cut off, latest date > due date, deadline
opening hours, business hours, office hours, open until
country, nation > country, location
city, town
address, street, postal address, whereabouts > address
abroad, overseas, foreign country > international
nearby, near me, closest > location, branch
branch, outlet > branch, store, shop
language, tongue, translate > language, translation
how long, how much time, how many days > duration, days

# On the screen
cog, cogwheel, gear, gear wheel, options, prefs > settings, options, preferences
burger, hamburger, three lines, three dots, ellipsis > menu
corner, top right, upper right > top, menu
sidebar, side bar, left hand side, side menu, navigation pane > navigation, sidebar
home page, homepage, start page, landing page, front page, first page > homepage, home
dashboard, overview, cockpit, start screen > dashboard, overview
drop down, dropdown, pull down, picklist, select box, list box > dropdown, menu
checkbox, tick box, check box
radio button, option button
text box, input, input box, blank to fill > field
pencil, pen icon, pencil icon > edit
dustbin, trash can, recycle bin, waste basket, rubbish bin > trash, delete
magnifying glass, looking glass, search box > search
bell, bell icon > notification
star, bookmark, favourite, favorite
eye icon, crossed eye > visibility, view
arrow, triangle, chevron > arrow
symbol, pictogram, little picture > icon
button, knob
slider, switch, toggle, lever > toggle, switch
tab, page tab, register card > tab
pane, panel
column, row, table, grid
box, tile, gadget > widget
shortcut, hotkey, keyboard shortcut, key combination
full screen, fullscreen, whole screen, maximise, maximize
dark mode, night mode, black background, dark theme
look and feel, appearance, skin, colours, colors > theme, appearance, design
font, typeface, letter size, text size
logo, emblem, brand mark > logo, branding
zoom, magnify, zoom in
mouse over, hover, hover over
right click, context menu
drag, drag and drop
scroll, swipe
tooltip, hint, bubble > tooltip
layout, arrangement, set out > layout
translate the screen, interface language > language
wizard, assistant, guided setup > wizard
template, blueprint, ready made, sample form > template

# Files
file, document, doc, paper > file, document
spreadsheet, excel, xls, xlsx, google sheets > csv, excel, export
comma separated, csv
pdf, acrobat
picture, image, photo, photograph, pic > image, picture
video, clip, film, movie > video
sound, audio, music > audio
folder, directory, dir
zip, compressed, archive file > zip, archive
backup, back up, safety copy, spare copy
enclosed file > attachment
file type, file format, extension, kind of file > format
cloud storage, dropbox, google drive > cloud
log file, logs > log, logs
trail, who did what, who changed, audit trail, activity history > audit log, activity log
screenshot, screen shot, screen grab, print screen
terms, small print, fine print, terms and conditions, tos
contract, agreement
form, questionnaire, application form > form
manual, handbook, instructions > documentation, guide
release notes, changelog, what is new, whats new > changelog, release

# Devices and programs
handset, mobile, cellphone, cell phone, smartphone > phone, mobile
android, iphone, ios, apple phone > mobile app, mobile
tablet, ipad
computer, pc, laptop, desktop, notebook, machine > computer, desktop, device
gadget i own, device, appliance > device
browser, chrome, firefox, safari, internet explorer > browser
app, application, program, software
add on, addon, plugin, plug in, extension for > plugin, extension
screen, monitor screen, display size > screen, resolution
printer, scanner
charger, power supply, plug, cable > charger
battery, power pack
router, modem, wifi box > router
wifi, wi fi, wlan, wireless
internet, broadband, online connection > internet, connection
offline mode, without internet, no connection > offline
update, patch, new version, software update > update, upgrade
operating system, os, windows, linux, mac > operating system
specs, prerequisite > requirements
restart, reboot, power cycle
hard disk, hard drive, disk, ssd > disk, storage
memory, ram
camera, webcam
headphones, earphones, headset

# Messaging and mail
e mail, email, mail > email
letters, newsletter, mailshot, mail out > newsletter, email
junk, junk mail, unwanted mail, unsolicited > spam
inbox, mailbox, mail box, mail account > mailbox, inbox
text message, sms > sms
chat, instant message, live chat, messenger > chat
unsubscribe, opt out, stop sending, no more mails, take me off
opt in > subscribe, consent
reply, respond, write back, get back to > reply
forward mail, redirect mail, mail redirect > forwarding, forward
out of office, auto reply, autoreply, autoresponder, vacation message, holiday message
signature, sign off text, email footer > signature
came back, undelivered, undeliverable, mailer daemon > bounce
sender, who sent, from address > sender
cc, carbon copy, bcc
outlook, thunderbird, apple mail, mail program > email client, mail client
alias, second address, other address > alias
reminder, nudge, memory jogger > reminder
call, ring, phone call, telephone call > call
voicemail, answering machine, mailbox message > voicemail
message, note to > message
feedback, suggestion, feature request, idea for you > feedback, feature request
survey, poll, quiz > survey
review, rating > review, rating
complaint, complain, unhappy, not satisfied, grievance > complaint
ticket, case, support request, query with you > ticket, support

# Web and hosting
website, web site, site, homepage of mine > website, site
web page, webpage > page
web address, link address, url, uniform resource > url, address, link
domain name, web name, domain > domain
sub domain, subdomain
host, web host, webspace, web space > hosting
name server, nameserver, dns, domain settings > dns, nameserver
padlock, green lock, https, ssl, tls, not secure > ssl, https, certificate
ftp, sftp, file transfer
point to, redirect, forward a page, send on > redirect
cookie banner, cookie notice, cookie popup, consent banner > consent, cookie
data protection, privacy law, gdpr, dsgvo, popia > gdpr, privacy
cache, old page shows > cache
server, own server, on premise, self hosted > on premise, server
cloud, saas, hosted by you > cloud
database, db, mysql, mariadb > database
wordpress, wp, word press > wordpress
cms, content management, joomla, drupal, typo3, wix, squarespace > cms
web shop, webshop, online shop, online store, ecommerce, e commerce > ecommerce, store
cron, cronjob, scheduled task, background job > cron
firewall, waf > firewall
bandwidth, data transfer, data volume > bandwidth
not found, 404, dead link, broken link > broken link, error page
single page app, spa, react, vue, angular > single page
source code, html, page source > code, html
propagation, take effect, spread around > propagation
sitemap, site map
search engine, google, bing, yahoo > search engine
seo, google ranking, be found > seo, ranking
iframe, embed, embedded frame > iframe, embed
proxy, load balancer, reverse proxy > proxy
intranet, internal network, company network > intranet, internal

# Web analytics
hits, page impressions, impressions, pageviews, page views, pages seen > pageviews, page views
visit, session, traffic > visits, sessions, traffic
unique visitors, uniques, different people > unique visitors
bounce, left at once, leave straight away, leave immediately > bounce rate, bounce
time on site, dwell time, length of stay > visit duration, time on page
where from, came from, source of traffic > referrer, channel, acquisition
referrer, referer, referring site, linking site
advert, ad, advertisement, commercial, banner ad > campaign, ad
utm, tracking link, tagged link > campaign url, campaign
goal, target, objective > goal
conversion, desired action > conversion, goal
funnel, steps to purchase, drop off > funnel
heat map, heatmap, where people click, hot spots > heatmap
session recording, screen recording, replay, record visitors > session recording
ab test, a b test, split test, try two versions > a b testing, experiment
segment, subgroup, slice > segment
chart, graph, diagram, plot, curve > graph, chart
figures, stats, statistics, data sheet > report, statistics, metrics
metric, kpi, key figure, indicator > metric, kpi
dimension, custom field > custom dimension, dimension
tracking code, snippet, script, js tag, javascript code > tracking code
tracking pixel, web beacon, image tracking > tracking pixel, pixel
tag manager, gtm, google tag manager > tag manager
own visits, my own visits, my ip, internal traffic, staff visits > exclude, ip
spy on, snoop, be tracked > track, tracking, privacy
without cookies, cookieless, cookie free > cookieless
real visitors, fake visits, bot traffic > bot, spam
search terms, keywords, search words, search phrases > keyword, site search
entry page, where they start, first page seen > entry page
exit page, last page seen, where they leave > exit page
outgoing link, external link, links away > outlink
event, user action, button clicks, click tracking > event
visitor log, list of visitors, each visitor, single visitor > visits log, visitor profile
returning visitors, come back, came again, repeat visitors > returning
map, world map > map, location
estimate of data > sampling
attribution, which ad worked > attribution
raw data, unprocessed data, original data > raw data
archive, report processing > archiving
row evolution, trend, over time > evolution, trend
spike, peak, jump, sudden rise > spike

# API
api, interface for programs, programming interface
endpoint, api address, service address > endpoint
rate limit, throttle, too many requests, quota of calls, 429 > rate limit
webhook, call back url, callback, notify url, ipn > webhook, callback
request, api call, query the api > request
response, what comes back, result code, return code > response, result code
unauthorized, unauthorised, 401, 403, forbidden, access denied
internal server error, 500, server error
sandbox, test environment, test mode, playground, staging > sandbox, test
live environment, real environment > production, live
sdk, client library, library, package for developers > sdk, library
parameter, argument, query string > parameter
payload > body, payload
json, xml, machine readable > json, format
basic auth, oauth, bearer > authentication, oauth
cors, cross origin, cross site, other domain > cors
sample, example, sample code > example
deprecated, going away, end of life, discontinued, phased out

# Deliveries and shops
delivery, shipping, shipment, postage, post it > delivery, shipping
parcel, package sent, packet, box sent > parcel, package
track my parcel, parcel number > tracking number, order status
send back, give back, return > return
exchange goods, other size > exchange
guarantee, warranty
courier, carrier, delivery driver, postman
pick up, collect, click and collect, fetch > pickup, collection
sizing, which size > size chart, size
sku, item number, article number, product number
goods, item, merchandise, stuff i ordered > product, item
stock, inventory
stop my order > cancel order
allergy, allergens, ingredients

# Insurance, school, contracts
claim, make a claim, report damage > claim
policy, insurance contract, cover > policy, coverage
premium, insurance payment > premium
excess, deductible
accident, collision > accident
sickness, illness > sick, medical
end the contract, give notice, terminate > cancel, cancellation, termination
extend, prolong, keep going > renew, renewal
exam, test at school, assessment
timetable, class schedule, lesson plan
grades > grade, results
enrol, admission
school fees, tuition
certificate, diploma
homework, assignment
appointment, slot > appointment
vacation, holiday, annual leave, time off > holiday, leave
cv, resume of work, curriculum vitae
flat, apartment

# British and American
centre, center
licence, license
catalogue, catalog
cheque, check to pay > cheque
behaviour, behavior
grey, gray
judgement, judgment
analyse, analyze > analyze, analyse
optimise, optimize
synchronise, synchronize, sync, synch
initialise, initialize
recognise, recognize
minimise, minimize
prioritise, prioritize
postcode, zip code, postal code, zipcode
surname, last name, family name
first name, given name, forename, christian name
date of birth, birthday, dob, birth date
queue, waiting line, line up > queue
full stop > dot
mum and dad > parents
lift, elevator
petrol > fuel
car park, parking lot
ground floor, first floor
mobile plan, phone contract, cell plan > plan, contract

# How much, which, who else
second, another, additional, one more, further, extra > additional, another, multiple
several, multiple, more than one, various
maximum, at most, max, upper limit > maximum, limit
minimum, at least, min > minimum
average, mean value, on average > average
percentage, per cent, percent, proportion, ratio > percentage, rate
top ten, most popular, best performing, most read > top, popular
threshold, cut off value > threshold
number of, quantity, how many > number, count
list of, show me all > list
explanation, stand for, meaning of > definition, glossary
reason for > reason, cause
advantages, benefits, pros, upside > benefit, advantage
disadvantages, drawbacks, downside
difference between > difference

# Both ways
delete, remove, erase
change, edit
create, generate
select, choose
search, find
view, see, read
error, problem, issue, trouble
include, contain
verify, validate
revenue, income
plan, subscription
location, place
limit, quota, restriction
reduce, decrease, lower
increase, raise
settings, preferences
shop, store
start, launch
visitors, audience

# Parts of a screen and of a page
card, little box > widget, tile, card
home screen, main screen, first screen, front screen, landing screen > dashboard, home page, start page
main page > home page, start page
little window, pop up window > dialog, popup
dropdown list > menu, list
check mark box, square to tick > checkbox
on off button, flick > switch, toggle
side column, left column, side panel > sidebar, menu
bar on top, top bar, strip on top > header, menu, toolbar
curly brackets, curly braces, squiggly brackets, braces > braces, brackets
angle brackets, pointy brackets > tag, html
at sign, at symbol > email address
hash sign, pound sign, number sign > hash
web link, hyperlink, clickable > link
greyed out, dimmed > disabled, grey
colour scheme > theme, design
wording, caption text > label, text

# Words for notes, pictures and curves
remark, sticky note, memo, jotting, comment bubble > annotation, note, comment
line chart, bar chart, trend line > graph, chart
round chart, cake chart > pie chart
click picture > overlay, heatmap, click map
league table, ranking list, top list > table, report
summary, round up > report, dashboard
spread sheet, table programme, table calculation > excel, export, csv
numbers > figures, statistics, metrics
jump in numbers > increase
dip, slump, sudden drop > decrease, drop

# People and what they may do
chief, director, partner > user, manager
associate, secretary, intern > colleague, user, team member
give entry, let him see, let her see, let them see, share access > invite, permission, access
allowed to do, clearance > permission, role, rights
readers > visitors, visits
new customers, who bought > customers, orders
phone users, mobile users, people on phones, on a mobile > mobile, device
by country, from which country > country, location
only some visitors, only some people, subset > segment, filter
throw out > remove, revoke

# Keys, codes and doors
secret code, access code, secret string, machine password, programme password > token, api key, key
login data, log in details > credentials, login
guessing passwords, password attempts > failed logins, blocked
practice account, trial environment, dry run > sandbox, test
for real, production > live, production
id number, identification number > id
another program, other software, other tool, third party tool, outside tool > connector, integration, api
pull data, fetch data, get data out, suck out data > api, export, report

# Letters, addresses and names on the net
incoming letters, incoming mail, post, inbox mail > mail, email
outgoing letters, outgoing mail > mail, email
sender check, fake sender, forged sender > spf, dmarc, dkim
rubbish folder, bulk folder, junk folder > spam
alternative name, second name > alias, cname
pointer, sends to > record, redirect, address
web hoster, hoster, hosting provider > hosting, host
moved my site, new hoster, changed host, switched provider > move, name servers
spread, take effect everywhere, reach everyone > propagation

# Money and shops
money coming in, cash in > payments, revenue
collect money, take money, accept money, get paid, receive money > payment, collect
shop number, business number, merchant number, trader number > till, paybill, short code
pupil number, admission number, customer number > account number
paperwork, forms to bring > documents
money failed, payment bounced, not gone through > failed, error
pin request > prompt, stk push
start selling, switch to real, go into operation > go live
`;
